package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.CacheException;
import io.impscript.rpm.install.InstallException;
import io.impscript.rpm.install.InstallProblem;
import io.impscript.rpm.sign.SignatureException;
import io.impscript.rpm.solve.Selected;
import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.Problem.Kind;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong, as the other engines tell it. */
final class Troubles {
  private static final Pattern ANSWER = Pattern.compile("the server answers (\\d+)");

  private Troubles() {}

  static IOException ofRepository(RepositorySource source, IOException e) {
    if (isOfThisMachine(e)) {
      return e;
    }
    if (e instanceof SignatureException signature) {
      return new EngineTrouble(List.of(Signatures.ofIndex(source, signature)));
    }
    String text = String.valueOf(e.getMessage());
    Matcher answer = ANSWER.matcher(text);
    if (answer.find()) {
      boolean gone = answer.group(1).matches("404|410");
      return new EngineTrouble(
          gone ? Kind.NOT_A_REPOSITORY : Kind.REPOSITORY_UNREACHABLE,
          source.id(),
          "the server answers " + answer.group(1));
    }
    if (text.contains("is no repository index") || isNoIndex(text)) {
      return new EngineTrouble(
          Kind.NOT_A_REPOSITORY, source.id(), "repodata/repomd.xml is no repository index");
    }
    return new EngineTrouble(
        isDamage(text) ? Kind.CORRUPT_METADATA : Kind.REPOSITORY_UNREACHABLE,
        source.id(),
        reason(text, source));
  }

  private static boolean isOfThisMachine(IOException e) {
    return e instanceof EngineTrouble
        || e instanceof CacheException
        || e instanceof InterruptedIOException
        || DiskTrouble.isFull(e);
  }

  /** The loader says once more which repository and which address it was. */
  private static String reason(String text, RepositorySource source) {
    if (text.contains("checksum is wrong")) {
      return "the checksum of a part is wrong";
    }
    String reason = text.replaceFirst("^cannot fetch [^:]*: ", "");
    reason = reason.replace(source.url() + "/", "").replace(source.url() + ": ", "");
    return reason.replaceFirst("^(?:\\S+: )?" + Pattern.quote(source.id()) + ": ", "");
  }

  private static boolean isNoIndex(String text) {
    return text.contains("is no index")
        || text.contains("web page")
        || text.contains("names no packages");
  }

  private static boolean isDamage(String text) {
    return List.of("checksum is wrong", "is larger than", "XML", "damaged", "its metadata").stream()
        .anyMatch(text::contains);
  }

  static IOException ofPackage(Selected one, IOException e) {
    if (isOfThisMachine(e)) {
      return e;
    }
    String text = String.valueOf(e.getMessage());
    boolean wrong = text.contains("checksum is wrong") || text.contains("is larger than");
    return wrong
        ? new EngineTrouble(Kind.WRONG_CHECKSUM, fileName(one), "")
        : new EngineTrouble(Kind.PACKAGE_UNAVAILABLE, fileName(one), shortened(text));
  }

  private static String shortened(String text) {
    Matcher answer = ANSWER.matcher(text);
    return answer.find() ? answer.group() : text.replaceFirst("^cannot fetch [^:]*: ", "");
  }

  static String fileName(Selected one) {
    return one.location().substring(one.location().lastIndexOf('/') + 1);
  }

  static EngineTrouble ofInstallation(InstallException e, Signatures signatures) {
    return new EngineTrouble(e.problems().stream().map(each -> problem(each, signatures)).toList());
  }

  private static Problem problem(InstallProblem problem, Signatures signatures) {
    if (problem instanceof InstallProblem.ScriptFailed script) {
      return new Problem(Kind.SCRIPT_FAILED, script.owner(), script.reason());
    }
    if (problem instanceof InstallProblem.FileConflict conflict) {
      String both = conflict.owner() + " and " + conflict.other();
      return new Problem(Kind.FILE_CONFLICT, conflict.path(), both);
    }
    if (problem instanceof InstallProblem.NoSpace space) {
      String text = "%d MB, with %d MB free,".formatted(space.needed(), space.free());
      return new Problem(Kind.DISK_FULL, "", text);
    }
    if (problem instanceof InstallProblem.Rejected rejected) {
      return signatures
          .told(rejected.file())
          .orElseGet(() -> new Problem(Kind.REFUSED, "", rejected.text()));
    }
    String owner = problem instanceof InstallProblem.Other other ? other.owner() : "";
    return new Problem(Kind.REFUSED, owner, problem.text());
  }
}
