package io.impscript.runtime.cli;

import io.impscript.converter.cross.KiwiOptions;
import io.impscript.converter.kiwi.KiwiTarget;
import java.util.Map;
import picocli.CommandLine.Option;

/** What Kiwi descriptions need and scripts do not say. */
final class DescriptionOptions {
  private static final Map<String, KiwiTarget> SCHEMAS =
      Map.of("7.5", KiwiTarget.V7_5, "8.5", KiwiTarget.V8_5, "common", KiwiTarget.COMMON);

  @Option(
      names = "--kiwi-schema",
      defaultValue = "common",
      paramLabel = "SCHEMA",
      completionCandidates = Suggested.Schemas.class,
      description = {
        "7.5: for Kiwi 9; 8.5: for Kiwi 10; common: only what both understand. Default:"
            + " ${DEFAULT-VALUE}."
      })
  private String schema;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Author of descriptions whose recipes name none.")
  private String author;

  @Option(names = "--contact", paramLabel = "ADDRESS", description = "How to reach the author.")
  private String contact;

  @Option(
      names = "--image-version",
      paramLabel = "VERSION",
      description = "Version of images whose recipes name none, such as 1.4.0.")
  private String version;

  @Option(
      names = "--repositories",
      paramLabel = "URL",
      description = {
        "Where repositories lie that state no URL; their name is added. Default:"
            + " dir:///var/opt/cray/repos/; for ims, https://packages.local/repository/."
      })
  private String repositories;

  KiwiOptions options() {
    KiwiTarget target = SCHEMAS.get(schema);
    if (target == null) {
      throw new CliFailure(
          ExitCode.WRONG_USAGE,
          "'" + schema + "' is no schema that descriptions are written for",
          "--kiwi-schema takes 7.5, 8.5 or common");
    }
    KiwiOptions standard = KiwiOptions.STANDARD;
    return new KiwiOptions(
        or(author, standard.author()),
        or(contact, standard.contact()),
        or(version, standard.imageVersion()),
        target,
        or(repositories, standard.repositories()),
        false);
  }

  private static String or(String said, String standard) {
    return said == null ? standard : said;
  }
}
