package io.impscript.runtime.exec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line that starts a program so that it ends with us: {@code setpriv --pdeathsig} has the
 * kernel kill it when the thread that started it dies, which here waits for it; {@code setsid}
 * takes it off our terminal. Both replace themselves by the program, so that its process is the one
 * we started.
 */
final class Launch {
  private static final Optional<Path> SETPRIV = Programs.find("setpriv");
  private static final Optional<Path> SETSID = Programs.find("setsid");

  private Launch() {}

  static List<String> line(List<String> argv) throws MissingProgramException {
    Path program =
        Programs.find(argv.get(0)).orElseThrow(() -> new MissingProgramException(argv.get(0)));
    List<String> line = new ArrayList<>();
    SETPRIV.ifPresent(
        setpriv -> line.addAll(List.of(setpriv.toString(), "--pdeathsig", "KILL", "--")));
    SETSID.ifPresent(setsid -> line.add(setsid.toString()));
    line.add(program.toString());
    line.addAll(argv.subList(1, argv.size()));
    return line;
  }
}
