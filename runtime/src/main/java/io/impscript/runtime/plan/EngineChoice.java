package io.impscript.runtime.plan;

import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.tools.Tool;
import io.impscript.validate.Dist;
import java.util.Optional;

/**
 * The engine of a build.
 *
 * @param reason why it is the embedded one though nobody chose it, after the word "since"; else
 *     empty
 */
record EngineChoice(Engine engine, String reason) {
  /**
   * The one that a person chose, else the package manager of the distribution, else our own.
   *
   * @param dist what the recipe's tag means; empty if that is nothing, and then so is the choice
   */
  static Optional<EngineChoice> of(
      Optional<Engine> chosen, Optional<Dist> dist, HostAbilities host) {
    return chosen.isPresent()
        ? chosen.map(engine -> new EngineChoice(engine, ""))
        : dist.map(known -> of(known, host));
  }

  private static EngineChoice of(Dist dist, HostAbilities host) {
    Engine usual = Engine.named(dist.family().packageManager().program());
    for (Tool tool : new Tool[] {usual == Engine.DNF ? Tool.DNF : Tool.ZYPPER, Tool.RPM}) {
      if (!host.has().test(tool)) {
        return new EngineChoice(Engine.EMBEDDED, tool.program() + " is not installed");
      }
    }
    return host.mayMount()
        ? new EngineChoice(usual, "")
        : new EngineChoice(
            Engine.EMBEDDED, usual.text() + " needs the right to mount, which root has");
  }
}
