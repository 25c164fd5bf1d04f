package io.impscript.rpm.sign;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * OpenPGP messages as text (RFC 4880, 6.2). Several may stand in one file, with other text around.
 */
final class Armor {
  static final String KEY = "PGP PUBLIC KEY BLOCK";
  static final String SIGNATURE = "PGP SIGNATURE";
  static final String SECRET_KEY = "PGP PRIVATE KEY BLOCK";
  private static final int LINE = 64;
  private static final int CRC_START = 0xB704CE;
  private static final int CRC_POLYNOMIAL = 0x1864CFB;

  private Armor() {}

  /** Whether these are bytes of a message rather than text. */
  static boolean isBinary(byte[] content) {
    return content.length > 0 && content[0] < 0;
  }

  /**
   * The messages of one kind.
   *
   * @throws OpenPgpException if there is none, or one is damaged
   */
  static List<byte[]> read(byte[] content, String kind) throws OpenPgpException {
    List<byte[]> blocks = new ArrayList<>();
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (isLine(lines.get(i), "BEGIN", kind)) {
        int end = end(lines, i + 1, kind);
        blocks.add(decoded(lines.subList(i + 1, end)));
        i = end;
      } else if (isLine(lines.get(i), "BEGIN", SECRET_KEY)) {
        throw new OpenPgpException("it holds a secret key, which must be with its owner only");
      }
    }
    if (blocks.isEmpty()) {
      throw new OpenPgpException("it has no line -----BEGIN " + kind + "-----");
    }
    return blocks;
  }

  private static boolean isLine(String line, String word, String kind) {
    return line.strip().equals("-----" + word + " " + kind + "-----");
  }

  private static int end(List<String> lines, int from, String kind) throws OpenPgpException {
    for (int i = from; i < lines.size(); i++) {
      if (isLine(lines.get(i), "END", kind)) {
        return i;
      }
    }
    throw new OpenPgpException("it has no line -----END " + kind + "-----");
  }

  /** Lines of the armor's own head, such as {@code Version:}, end with an empty one. */
  private static byte[] decoded(List<String> lines) throws OpenPgpException {
    StringBuilder text = new StringBuilder();
    String sum = "";
    boolean head = true;
    for (String raw : lines) {
      String line = raw.strip();
      if (head && (line.isEmpty() || line.contains(": ") || line.endsWith(":"))) {
        head = !line.isEmpty();
      } else if (line.length() == 5 && line.charAt(0) == '=') {
        sum = line.substring(1);
      } else {
        head = false;
        text.append(line);
      }
    }
    byte[] bytes = base64(text.toString());
    if (!sum.isEmpty() && crc(bytes) != new BigInteger(1, base64(sum)).intValue()) {
      throw new OpenPgpException("its checksum is wrong");
    }
    return bytes;
  }

  /** A message as text. */
  static String write(String kind, byte[] message) {
    byte[] sum = ByteBuffer.allocate(4).putInt(crc(message)).array();
    String text =
        Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(message)
            + ("\n=" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(sum, 1, 4)));
    return "-----BEGIN " + kind + "-----\n\n" + text + "\n-----END " + kind + "-----\n";
  }

  static byte[] base64(String text) throws OpenPgpException {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      OpenPgpException bad = new OpenPgpException("it is not in base64");
      bad.initCause(e);
      throw bad;
    }
  }

  private static int crc(byte[] bytes) {
    int crc = CRC_START;
    for (byte one : bytes) {
      crc ^= (one & 0xFF) << 16;
      for (int bit = 0; bit < 8; bit++) {
        crc <<= 1;
        crc = (crc & 0x1000000) == 0 ? crc : crc ^ CRC_POLYNOMIAL;
      }
    }
    return crc & 0xFFFFFF;
  }
}
