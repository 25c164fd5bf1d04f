package io.impscript.runtime.build;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.rpm.file.Fault;
import io.impscript.runtime.exec.BuildLog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A mistake of our own in the middle of a build: people get a message, the log gets the rest. */
final class OwnFault {
  private OwnFault() {}

  static BuildFailure of(Throwable thrown, BuildLog log) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    log.line("");
    trace.toString().lines().forEach(log::line);
    Diagnostic finding = thrown instanceof Fault fault ? at(fault) : anywhere(thrown);
    return BuildFailure.of(BuildFailure.OUR_FAULT, List.of(finding));
  }

  private static Diagnostic anywhere(Throwable thrown) {
    return Diagnostic.of(DiagnosticCode.INTERNAL, null, "imps made a mistake of its own")
        .withHint("please report it with the script and the log: " + name(thrown));
  }

  private static Diagnostic at(Fault fault) {
    String subject = fault.subject();
    return Diagnostic.of(
            DiagnosticCode.INTERNAL, null, "imps made a mistake of its own, working on " + subject)
        .withHint(
            "please report it with the script, the log and "
                + subject
                + ": "
                + name(fault.getCause()));
  }

  private static String name(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }
}
