package io.impscript.runtime.cli;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Counted;
import io.impscript.rpm.file.Compression;
import io.impscript.rpm.file.RpmException;
import io.impscript.rpm.repo.RepositoryIndexer;
import io.impscript.rpm.repo.RepositoryIndexer.Indexed;
import io.impscript.rpm.sign.KeyException;
import io.impscript.rpm.sign.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imps repo}. */
@Command(
    name = "repo",
    description = {
      "Make a repository of a folder with RPMs, that zypper and dnf can read: write its index, in"
          + " the folder repodata. create reads all RPMs; update sums up only those whose size or"
          + " time has changed since. The same RPMs give the same index, byte for byte."
    })
final class RepoCommand extends Verb {
  /** What is to be done. */
  enum Action {
    create,
    update
  }

  /** How the index is compressed. */
  enum Packing {
    none,
    gzip,
    xz,
    zstd
  }

  @Parameters(index = "0", paramLabel = "ACTION", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Action action;

  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      description = "Folder with RPMs; those in folders below it count, too.")
  private Path folder;

  @Option(
      names = "--compression",
      defaultValue = "gzip",
      paramLabel = "METHOD",
      description =
          "How the index is compressed: ${COMPLETION-CANDIDATES}; every zypper and dnf reads gzip."
              + " Default: ${DEFAULT-VALUE}.")
  private Packing packing;

  @Option(
      names = "--sign-with",
      paramLabel = "FILE",
      description =
          "Sign the index with the secret key in FILE, as gpg --export-secret-keys writes it: RSA or"
              + " Ed25519. The passphrase of a locked key is that of --passphrase-file, else the"
              + " value of IMPS_PASSPHRASE in the environment; else the terminal is asked.")
  private Path secret;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "The passphrase of the secret key is the first line of FILE.")
  private Path passphrase;

  @Mixin private FormatOption format;

  @Override
  ExitCode execute() throws IOException {
    if (!Files.isDirectory(folder)) {
      String problem = Files.exists(folder) ? " is no folder" : " is not there";
      throw new CliFailure(ExitCode.INPUT_HAS_ERRORS, folder + problem, "name a folder with RPMs");
    }
    if (passphrase != null && secret == null) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE, "--passphrase-file is for --sign-with", "name the secret key, too");
    }
    boolean signed = Files.exists(folder.resolve("repodata/repomd.xml.asc"));
    Indexed indexed = indexed();
    if (format.isJson()) {
      console().out().print(JsonPrinter.print(values(indexed)));
    } else {
      console().out().println(text(indexed));
    }
    if (signed && secret == null) {
      Path index = folder.resolve("repodata/repomd.xml");
      console().err().println("imps: the signature of the old index is gone; sign the new one:");
      console().err().println("  gpg --armor --detach-sign " + index);
    }
    return ExitCode.DONE;
  }

  private Indexed indexed() throws IOException {
    Compression compression = Compression.valueOf(packing.name().toUpperCase(Locale.ROOT));
    OptionalLong epoch = environment().epoch();
    long revision = epoch.orElse(RepositoryIndexer.NEWEST);
    try {
      RepositoryIndexer indexer = new RepositoryIndexer(folder, compression, revision);
      if (secret != null) {
        indexer.signedBy(key(epoch));
      }
      return action == Action.update ? indexer.update() : indexer.all();
    } catch (RpmException e) {
      throw new CliFailure(
          ExitCode.INPUT_HAS_ERRORS,
          e.getMessage(),
          "take it out of the folder or replace it; the index is as it was");
    }
  }

  private SecretKey key(OptionalLong epoch) throws IOException {
    Instant time = epoch.isPresent() ? Instant.ofEpochSecond(epoch.getAsLong()) : Instant.now();
    try {
      return SecretKey.read(
          secret, time, new KeyPassphrase(secret, Optional.ofNullable(passphrase)));
    } catch (KeyException e) {
      throw new CliFailure(
          ExitCode.INPUT_HAS_ERRORS,
          secret + " holds no key that can be used: " + e.reason(),
          e.hint());
    } catch (NoSuchFileException e) {
      throw new CliFailure(
          ExitCode.INPUT_HAS_ERRORS, secret + " is not there", "name a file with a secret key");
    }
  }

  private String text(Indexed indexed) {
    String count = indexed.packages() == 0 ? "no RPMs" : Counted.of(indexed.packages(), "RPM");
    StringBuilder text = new StringBuilder("indexed " + count + " in " + folder);
    if (action == Action.update && indexed.packages() > 0) {
      text.append(": ").append(indexed.read()).append(" new or changed");
      if (indexed.gone() > 0) {
        text.append(", ").append(indexed.gone()).append(" gone");
      }
    }
    return text.toString();
  }

  private Map<String, Object> values(Indexed indexed) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("folder", folder.toString());
    values.put("packages", indexed.packages());
    values.put("read", indexed.read());
    values.put("gone", indexed.gone());
    return values;
  }
}
