package io.impscript.runtime.plan;

import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.tools.Tool;
import java.util.ArrayList;
import java.util.List;

/** The programs that a build calls. */
public final class NeededTools {
  private NeededTools() {}

  /**
   * Those without which the plan cannot be carried out. Whether packages have scriptlets, which the
   * embedded engine too runs in a sandbox, is known only when they are there.
   */
  public static List<Tool> of(BuildPlan plan) {
    List<Tool> tools = new ArrayList<>(List.of(Tool.SYNC));
    if (plan.engine() != Engine.EMBEDDED) {
      tools.add(plan.engine() == Engine.DNF ? Tool.DNF : Tool.ZYPPER);
      tools.add(Tool.RPM);
    }
    if (plan.engine() != Engine.EMBEDDED || plan.steps().contains(BuildStep.POST_BUILD)) {
      tools.add(Tool.UNSHARE);
    }
    if (plan.makes(ImageFormat.SQUASHFS)) {
      tools.add(Tool.MKSQUASHFS);
    }
    return tools;
  }
}
