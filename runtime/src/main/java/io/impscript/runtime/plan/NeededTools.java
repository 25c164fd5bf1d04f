package io.impscript.runtime.plan;

import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.tools.Tool;
import java.util.ArrayList;
import java.util.List;

/** The programs that a build calls. */
public final class NeededTools {
  private NeededTools() {}

  /** Those without which the plan cannot be carried out. */
  public static List<Tool> of(BuildPlan plan) {
    List<Tool> tools = new ArrayList<>();
    tools.add(plan.engine() == Engine.DNF ? Tool.DNF : Tool.ZYPPER);
    tools.add(Tool.RPM);
    tools.add(Tool.UNSHARE);
    if (plan.makes(ImageFormat.SQUASHFS)) {
      tools.add(Tool.MKSQUASHFS);
    }
    return tools;
  }
}
