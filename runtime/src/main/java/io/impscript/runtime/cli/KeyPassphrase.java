package io.impscript.runtime.cli;

import io.impscript.rpm.sign.KeyName;
import io.impscript.rpm.sign.Passphrase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The passphrase of a secret key: from a file, the environment or the terminal, whichever there is
 * first. None of them shows it to other users, as a command line would.
 *
 * @param key the file of the secret key, for messages
 * @param file whose first line is the passphrase
 */
record KeyPassphrase(Path key, Optional<Path> file) implements Passphrase {
  private static final String VARIABLE = "IMPS_PASSPHRASE";
  private static final int LARGEST = 1 << 16;

  @Override
  public Optional<char[]> of(KeyName name) throws IOException {
    if (file.isPresent()) {
      return Optional.of(firstLine(file.get()).toCharArray());
    }
    String value = System.getenv(VARIABLE);
    if (value != null) {
      return Optional.of(value.toCharArray());
    }
    return Optional.ofNullable(System.console())
        .map(terminal -> terminal.readPassword("Passphrase of key %s: ", name))
        .or(this::missing);
  }

  private static String firstLine(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("");
    } catch (NoSuchFileException e) {
      throw new CliFailure(
          ExitCode.INPUT_HAS_ERRORS,
          file + " is not there",
          "name a file whose first line is the passphrase");
    }
  }

  private Optional<char[]> missing() {
    throw new CliFailure(
        ExitCode.INPUT_HAS_ERRORS,
        key + " is locked by a passphrase, and there is no terminal to ask for it",
        "give it by --passphrase-file FILE or in the environment as " + VARIABLE);
  }
}
