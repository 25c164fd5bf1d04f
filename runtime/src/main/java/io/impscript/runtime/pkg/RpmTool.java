package io.impscript.runtime.pkg;

import io.impscript.runtime.port.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of {@code rpm} on an image root from outside. */
public final class RpmTool {
  /**
   * Tab-separated, one line a package. The header's checksum covers the checksum of the content, so
   * that it stands for the whole package; packages made before RPM 4.14 have only the older MD5.
   */
  private static final String FORMAT =
      "%{NAME}\\t%|EPOCH?{%{EPOCH}}:{0}|\\t%{VERSION}\\t%{RELEASE}\\t%{ARCH}\\t%|SHA256HEADER?{%{SHA256HEADER}}:{}|"
          + "\\t%|SIGMD5?{%{SIGMD5}}:{}|\\t%{SIZE}\\n";

  /** Keys stand in the database as packages of this name. */
  private static final String KEY = "gpg-pubkey";

  private static final Pattern UNOWNED =
      Pattern.compile("^file (/.*) is not owned by any package$");

  private RpmTool() {}

  /** The file that tells every program of a job where the database is. */
  public static PrivateFile macros(InstallJob job) {
    return HostSettings.macros(job);
  }

  /** Makes the image trust the keys of its repositories, and nothing else. */
  static List<InstallStep> importKeys(InstallJob job) {
    return job.signed().stream().map(source -> importKey(job, source)).toList();
  }

  private static InstallStep importKey(InstallJob job, RepositorySource source) {
    String key =
        source.keyUrl().startsWith("file://")
            ? source.keyUrl().substring("file://".length())
            : source.keyUrl();
    return new InstallStep(
        "importing the key of " + source.name(), rpm(job, List.of("--import", key)));
  }

  /** Lists what is installed. */
  public static Command installed(InstallJob job) {
    return rpm(job, List.of("-qa", "--qf", FORMAT));
  }

  /** One line of {@link #installed}'s output; empty for keys and for what is no such line. */
  public static Optional<InstalledPackage> installedIn(String line) {
    String[] field = line.split("\t", -1);
    if (field.length != 8 || field[0].equals(KEY) || !field[7].matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    String checksum = field[5].isEmpty() ? "md5:" + field[6] : "sha256:" + field[5];
    return Optional.of(
        new InstalledPackage(
            field[0],
            epoch(field[1]),
            field[2],
            field[3],
            field[4],
            checksum,
            "",
            Long.parseLong(field[7])));
  }

  /** Asks which packages own these paths of the image. */
  public static Command owners(InstallJob job, List<String> guestPaths) {
    List<String> arguments = new ArrayList<>(List.of("-qf", "--"));
    arguments.addAll(guestPaths);
    return rpm(job, arguments);
  }

  /** The path that a line of {@link #owners}'s output says no package owns. */
  public static Optional<String> unownedIn(String line) {
    Matcher found = UNOWNED.matcher(line);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static int epoch(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static Command rpm(InstallJob job, List<String> arguments) {
    List<String> argv = new ArrayList<>(List.of("rpm", "--root", job.root().toString()));
    argv.addAll(arguments);
    return HostSettings.command(job, Map.of(), argv);
  }
}
