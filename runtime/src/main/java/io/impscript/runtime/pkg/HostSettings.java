package io.impscript.runtime.pkg;

import io.impscript.runtime.port.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The surroundings in which every program of a job runs: our own home folder, an environment
 * without anything of the user's, messages in the language that is read here.
 */
final class HostSettings {
  /** Also what scriptlets in the image get. */
  private static final String PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

  private HostSettings() {}

  /**
   * Neither dnf nor zypper has an option for the database's folder: both take it from librpm, and
   * librpm from its macro files, of which the one in the home folder is the last that is read.
   */
  static PrivateFile macros(InstallJob job) {
    return PrivateFile.of("home/.rpmmacros", "%_dbpath " + job.system().databasePath() + "\n");
  }

  static Command command(InstallJob job, Map<String, String> more, List<String> argv) {
    Map<String, String> environment = new HashMap<>(job.proxies());
    environment.put("PATH", PATH);
    environment.put("HOME", job.home().toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(more);
    return new Command(argv, environment, job.folder());
  }
}
