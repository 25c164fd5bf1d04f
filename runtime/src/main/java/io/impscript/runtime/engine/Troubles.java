package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.AnswerException;
import io.impscript.rpm.fetch.CacheException;
import io.impscript.rpm.fetch.FetchException;
import io.impscript.rpm.fetch.WrongContentException;
import io.impscript.rpm.fetch.WrongContentException.Fault;
import io.impscript.rpm.file.RpmException;
import io.impscript.rpm.install.InstallException;
import io.impscript.rpm.install.InstallProblem;
import io.impscript.rpm.repo.RepositoryException;
import io.impscript.rpm.sign.SignatureException;
import io.impscript.rpm.solve.Selected;
import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.Problem.Kind;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong, as the other engines tell it. */
final class Troubles {
  private Troubles() {}

  static IOException ofRepository(RepositorySource source, IOException e) {
    if (isOfThisMachine(e)) {
      return e;
    }
    if (e instanceof SignatureException signature) {
      return new EngineTrouble(List.of(Signatures.ofIndex(source, signature)));
    }
    List<Exception> problems = problems(e);
    Optional<AnswerException> answer = answer(problems);
    if (answer.isPresent()) {
      Kind kind = answer.get().isGone() ? Kind.NOT_A_REPOSITORY : Kind.REPOSITORY_UNREACHABLE;
      return new EngineTrouble(kind, source.id(), answer.get().getMessage());
    }
    if (problems.stream().anyMatch(Troubles::isNoIndex)) {
      return new EngineTrouble(
          Kind.NOT_A_REPOSITORY, source.id(), "repodata/repomd.xml is no repository index");
    }
    boolean damage = problems.stream().anyMatch(Troubles::isDamage);
    return new EngineTrouble(
        damage ? Kind.CORRUPT_METADATA : Kind.REPOSITORY_UNREACHABLE,
        source.id(),
        has(problems, Fault.CHECKSUM)
            ? "the checksum of a part is wrong"
            : reason(String.valueOf(e.getMessage()), source));
  }

  /** What was wrong with each mirror; else the exception itself. */
  private static List<Exception> problems(IOException e) {
    return e instanceof FetchException fetch ? fetch.problems().toList() : List.of(e);
  }

  private static Optional<AnswerException> answer(List<Exception> problems) {
    return problems.stream()
        .flatMap(each -> Stream.of(each, each.getCause()))
        .filter(AnswerException.class::isInstance)
        .map(AnswerException.class::cast)
        .findFirst();
  }

  private static boolean has(List<Exception> problems, Fault... faults) {
    return problems.stream()
        .anyMatch(
            each ->
                each instanceof WrongContentException content
                    && List.of(faults).contains(content.fault()));
  }

  private static boolean isOfThisMachine(IOException e) {
    return e instanceof EngineTrouble
        || e instanceof CacheException
        || e instanceof InterruptedIOException
        || DiskTrouble.isFull(e);
  }

  /** The loader says once more which repository and which address it was. */
  private static String reason(String text, RepositorySource source) {
    String address = Pattern.quote(source.url().replaceFirst("/+$", ""));
    return text.replaceAll("cannot fetch [^:]*: ", "")
        .replaceAll(address + "/*(: )?", "")
        .replaceFirst("^(?:\\S+: )?" + Pattern.quote(source.id()) + ": ", "");
  }

  private static boolean isNoIndex(Exception problem) {
    return has(List.of(problem), Fault.PAGE)
        || problem instanceof RepositoryException repository && !repository.hasIndex();
  }

  private static boolean isDamage(Exception problem) {
    return problem instanceof WrongContentException
        || problem instanceof RepositoryException
        || problem instanceof RpmException;
  }

  static IOException ofPackage(Selected one, IOException e) {
    if (isOfThisMachine(e)) {
      return e;
    }
    List<Exception> problems = problems(e);
    if (has(problems, Fault.CHECKSUM, Fault.SIZE)) {
      return new EngineTrouble(Kind.WRONG_CHECKSUM, fileName(one), "");
    }
    String text = String.valueOf(e.getMessage()).replaceFirst("^cannot fetch [^:]*: ", "");
    return new EngineTrouble(
        Kind.PACKAGE_UNAVAILABLE,
        fileName(one),
        answer(problems).map(AnswerException::getMessage).orElse(text));
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
