package io.impscript.rpm.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code file:} addresses. */
public final class FileTransport implements Transport {
  @Override
  public Response get(URI address, Validators known) throws IOException {
    Path file = path(address);
    if (!Files.exists(file)) {
      throw new MissingFileException("there is no file " + file);
    }
    // A pipe would have us wait for ever.
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(file + " is no file");
    }
    if (!Files.isReadable(file)) {
      throw new RefusedException(file + " cannot be read: permission denied");
    }
    return new Response(false, Validators.NONE, false, Files.newInputStream(file));
  }

  private static Path path(URI address) throws IOException {
    String path = address.getPath();
    String host = address.getHost();
    if (path == null || !path.startsWith("/") || host != null && !host.equals("localhost")) {
      throw new RefusedException("this is no address of a file on this machine");
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new RefusedException("this is no address of a file", e);
    }
  }
}
