package io.impscript.runtime.host;

import io.impscript.digest.Sha256;
import io.impscript.runtime.files.TreeDeleter;
import io.impscript.runtime.files.WholeFile;
import io.impscript.runtime.pkg.InstallJob;
import io.impscript.runtime.pkg.PackageManager;
import io.impscript.runtime.pkg.PrivateFile;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Keeps caches from changing a result. A package manager trusts what it once checked, with whatever
 * key it had then; so its caches are emptied when the declaration of a repository or a key is not
 * the one that they were filled with.
 */
final class CacheSeal {
  private CacheSeal() {}

  /** Leaves a cache folder that fits the job, filled or empty. */
  static void check(PackageManager manager, InstallJob job) throws IOException {
    Path cache = job.folder().resolve("cache");
    Path seal = job.folder().resolve("cache.seal");
    String wanted = seal(manager, job);
    if (!Files.isRegularFile(seal) || !Files.readString(seal).equals(wanted)) {
      TreeDeleter.delete(cache);
      WholeFile.write(seal, wanted);
    }
    Files.createDirectories(cache);
  }

  private static String seal(PackageManager manager, InstallJob job) throws IOException {
    MessageDigest digest = Sha256.digest();
    for (PrivateFile file : manager.files(job)) {
      digest.update((file.path() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
    }
    for (RepositorySource source : job.signed()) {
      if (source.keyUrl().startsWith("file:")) {
        digest.update(Files.readAllBytes(Path.of(URI.create(source.keyUrl()))));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
