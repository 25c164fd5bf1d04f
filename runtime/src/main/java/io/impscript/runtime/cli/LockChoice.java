package io.impscript.runtime.cli;

import io.impscript.diag.Checked;
import io.impscript.runtime.lock.ChosenLock;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the lock that a build is to keep to. */
final class LockChoice {
  /** A package takes some 500 bytes; nobody installs 100,000. */
  private static final long LARGEST = 64L << 20;

  private final Optional<Path> named;
  private final Path beside;
  private final Path last;

  /**
   * @param named what the command line says
   * @param beside the place beside the script
   * @param last the place beside the image
   */
  LockChoice(Optional<Path> named, Path beside, Path last) {
    this.named = named;
    this.beside = beside;
    this.last = last;
  }

  /** The lock, or what is wrong with it. */
  Checked<ChosenLock> read() {
    Path file = file();
    try {
      if (Files.size(file) > LARGEST) {
        throw new CliFailure(ExitCode.INPUT_HAS_ERRORS, file + " is too large for a lock");
      }
      return ChosenLock.read(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new CliFailure(ExitCode.INPUT_HAS_ERRORS, file + " is no lock: it is not UTF-8 text");
    } catch (IOException e) {
      throw new CliFailure(ExitCode.INPUT_HAS_ERRORS, "cannot read the lock " + file);
    }
  }

  private Path file() {
    List<Path> places = named.map(List::of).orElse(List.of(beside, last));
    return places.stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(places));
  }

  private static CliFailure missing(List<Path> places) {
    List<String> names = places.stream().map(Path::toString).toList();
    return new CliFailure(
        ExitCode.INPUT_HAS_ERRORS,
        "there is no lock " + String.join(", nor ", names),
        "build once without --locked, then keep the lock beside the script");
  }
}
