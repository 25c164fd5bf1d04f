package io.impscript.runtime.build;

import io.impscript.rpm.install.InstallOptions.Ownership;
import io.impscript.runtime.engine.EmbeddedFiller;
import io.impscript.runtime.engine.EngineSettings;
import io.impscript.runtime.engine.LaidFiles;
import io.impscript.runtime.fill.RootFiller;
import io.impscript.runtime.host.HostFiller;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.plan.BuildPlan;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.SandboxSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Who fills the root of a plan. */
final class Fillers {
  private Fillers() {}

  /**
   * @param rootless of an ordinary user, which no package manager of the host serves
   */
  static RootFiller of(
      BuildPlan plan,
      Path root,
      CommandRunner runner,
      SandboxSource sandbox,
      Optional<Rootless> rootless)
      throws IOException {
    return plan.engine() == Engine.EMBEDDED
        ? new EmbeddedFiller(runner, sandbox, plan.job(root), settings(plan, rootless))
        : new HostFiller(runner, sandbox.open(), plan.engine().manager(), plan.job(root));
  }

  private static EngineSettings settings(BuildPlan plan, Optional<Rootless> rootless) {
    return new EngineSettings(
        plan.sharedCache(),
        plan.options().environment().epoch(),
        rootless.isPresent() ? Ownership.RECORD : Ownership.SET,
        rootless.<LaidFiles>map(one -> one::laid).orElse(LaidFiles.IGNORED));
  }
}
