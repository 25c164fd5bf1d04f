package io.impscript.rpm.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Ranges of addresses such as {@code 10.0.0.0/8}. */
final class Network {
  private Network() {}

  /** Whether a host that is written as an address lies in a network; names are not looked up. */
  static boolean has(String network, String host) {
    int slash = network.indexOf('/');
    if (slash < 0 || !isNumber(network.substring(slash + 1))) {
      return false;
    }
    byte[] one = bytes(network.substring(0, slash));
    byte[] other = bytes(host.replaceAll("[\\[\\]]", ""));
    int bits = Integer.parseInt(network.substring(slash + 1));
    return one.length == other.length
        && one.length > 0
        && bits <= one.length * 8
        && start(one, bits).equals(start(other, bits));
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,3}");
  }

  private static BigInteger start(byte[] address, int bits) {
    return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
  }

  private static byte[] bytes(String address) {
    if (!address.matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*")) {
      return new byte[0];
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      return new byte[0];
    }
  }
}
