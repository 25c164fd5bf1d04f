package io.impscript.runtime.plan;

import io.impscript.runtime.exec.Privileges;
import io.impscript.runtime.tools.Tool;
import io.impscript.runtime.tools.Tools;
import java.util.function.Predicate;

/**
 * What decides the engine of a build.
 *
 * @param has whether a program is installed
 * @param mayMount whether this account may mount, which package managers of the host need
 */
public record HostAbilities(Predicate<Tool> has, boolean mayMount) {
  /** A machine that lacks nothing. */
  public static final HostAbilities ALL = new HostAbilities(tool -> true, true);

  public static HostAbilities ofThisMachine() {
    return new HostAbilities(Tools.ofThisMachine()::has, Privileges.mayMount());
  }
}
