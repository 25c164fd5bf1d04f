package io.impscript.rpm.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** {@code file:} addresses. */
public final class FileTransport implements Transport {
  @Override
  public Response get(URI address, String etag) throws IOException {
    Path file = Path.of(address.getPath());
    try {
      return new Response(false, "", Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new MissingFileException("there is no file " + file);
    }
  }
}
