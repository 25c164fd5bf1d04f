package io.impscript.rpm.install;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Tag;
import io.impscript.rpm.macro.MacroException;
import io.impscript.rpm.version.Evr;
import java.util.Locale;

/** Texts with the values of a package's header in them, as {@code rpm --queryformat} has them. */
final class QueryFormat {
  private static final String NONE = "(none)";

  private final PackageHeader header;

  QueryFormat(PackageHeader header) {
    this.header = header;
  }

  /**
   * @throws MacroException if it asks for more than single values
   */
  String of(String text) throws MacroException {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (c == '\\' && next != 0) {
        result.append(escaped(next));
        at += 2;
      } else if (c == '%' && next == '%') {
        result.append('%');
        at += 2;
      } else if (c == '%' && next == '{' && text.indexOf('}', at) > 0) {
        int end = text.indexOf('}', at);
        result.append(value(text.substring(at + 2, end)));
        at = end + 1;
      } else if (c == '%' || c == '[') {
        throw MacroException.of(
            "a query that goes on over lists or has no name", text.substring(at));
      } else {
        result.append(c);
        at++;
      }
    }
    return result.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> '\u000b';
      default -> c;
    };
  }

  private String value(String asked) throws MacroException {
    String upper = asked.toUpperCase(Locale.ROOT);
    String name = upper.startsWith("RPMTAG_") ? upper.substring(7) : upper;
    Evr evr = header.nevra().evr();
    String epoch = header.hasEpoch() ? Long.toString(evr.epoch()) : NONE;
    String prefix = header.hasEpoch() ? epoch + ":" : "";
    String full = prefix + evr.version() + "-" + evr.release();
    return switch (name) {
      case "NAME" -> header.nevra().name();
      case "VERSION" -> evr.version();
      case "RELEASE" -> evr.release();
      case "EPOCH" -> epoch;
      case "EPOCHNUM" -> Long.toString(evr.epoch());
      case "ARCH" -> header.nevra().arch();
      case "EVR" -> full;
      case "NEVR" -> header.nevra().name() + "-" + full;
      case "NEVRA" -> header.nevra().name() + "-" + full + "." + header.nevra().arch();
      case "NVR" -> header.nevra().name() + "-" + evr.version() + "-" + evr.release();
      case "NVRA" ->
          header.nevra().name()
              + "-"
              + evr.version()
              + "-"
              + evr.release()
              + "."
              + header.nevra().arch();
      case "BUILDTIME" -> Long.toString(header.buildTime());
      default -> text(name, asked);
    };
  }

  private String text(String name, String asked) throws MacroException {
    int tag =
        switch (name) {
          case "SUMMARY" -> Tag.SUMMARY;
          case "DESCRIPTION" -> Tag.DESCRIPTION;
          case "LICENSE" -> Tag.LICENSE;
          case "URL" -> Tag.URL;
          case "VENDOR" -> Tag.VENDOR;
          case "PACKAGER" -> Tag.PACKAGER;
          case "GROUP" -> Tag.GROUP;
          case "SOURCERPM" -> Tag.SOURCE_RPM;
          default -> throw MacroException.of("a query for", "%{" + asked + "}");
        };
    Header all = header.header();
    return all.has(tag) ? all.text(tag) : NONE;
  }
}
