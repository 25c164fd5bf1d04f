package io.impscript.runtime.build;

import io.impscript.runtime.exec.NamespaceSandbox;
import io.impscript.runtime.exec.ProcessRunner;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.SandboxSource;
import io.impscript.runtime.tools.Tools;
import java.time.Clock;

/**
 * The outside world of builds.
 *
 * @param runner runs programs
 * @param sandbox opens the sandbox, or says why there is none
 * @param tools what this machine has
 * @param clock the time
 * @param version version of our tool
 */
public record BuildSurroundings(
    CommandRunner runner, SandboxSource sandbox, Tools tools, Clock clock, String version) {

  /** This machine. */
  public static BuildSurroundings ofThisMachine(String version) {
    return new BuildSurroundings(
        new ProcessRunner(),
        NamespaceSandbox::openForAnyone,
        Tools.ofThisMachine(),
        Clock.systemUTC(),
        version);
  }
}
