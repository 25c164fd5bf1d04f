package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.Transport;
import io.impscript.rpm.fetch.Validators;
import io.impscript.rpm.sign.KeyException;
import io.impscript.rpm.sign.Keyring;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the keys of repositories, from the files and addresses that the recipe names. */
final class KeyReader {
  private final Map<String, Transport> transports;

  KeyReader(Map<String, Transport> transports) {
    this.transports = transports;
  }

  /**
   * By the id of their repository.
   *
   * @throws EngineTrouble if one cannot be used
   */
  Map<String, Keyring> read(List<RepositorySource> sources) throws IOException {
    Map<String, Keyring> byAddress = new HashMap<>();
    Map<String, Keyring> keys = new HashMap<>();
    for (RepositorySource source : sources) {
      if (!byAddress.containsKey(source.keyUrl())) {
        byAddress.put(source.keyUrl(), read(source));
      }
      keys.put(source.id(), byAddress.get(source.keyUrl()));
    }
    return keys;
  }

  private Keyring read(RepositorySource source) throws IOException {
    URI address = URI.create(source.keyUrl());
    Transport transport = transports.get(address.getScheme());
    try {
      if (transport == null) {
        throw new IOException("addresses of this kind are not supported");
      }
      try (Transport.Response response = transport.get(address, Validators.NONE)) {
        return Keyring.read("it", response.body().readNBytes(Keyring.LARGEST + 1));
      }
    } catch (KeyException e) {
      throw new EngineTrouble(Problem.Kind.KEY_UNREADABLE, source.keyUrl(), e.reason());
    } catch (IOException e) {
      throw new EngineTrouble(
          Problem.Kind.KEY_UNREADABLE, source.keyUrl(), String.valueOf(e.getMessage()));
    }
  }
}
