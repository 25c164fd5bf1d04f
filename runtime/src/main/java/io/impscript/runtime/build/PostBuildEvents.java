package io.impscript.runtime.build;

import io.impscript.runtime.build.BuildEvent.StepProgress;
import io.impscript.runtime.build.BuildEvent.Unit;
import io.impscript.runtime.plan.BuildStep;
import io.impscript.runtime.postbuild.PostBuildListener;
import io.impscript.runtime.postbuild.Step;
import io.impscript.validate.ResolvedRecipe;
import java.util.function.Consumer;

/** Tells of the post-build steps, counted over all recipes. */
final class PostBuildEvents implements PostBuildListener {
  private final int total;
  private final Consumer<BuildEvent> events;
  private int count;

  PostBuildEvents(ResolvedRecipe recipe, Consumer<BuildEvent> events) {
    this.total =
        recipe.steps().stream()
            .mapToInt(each -> each.copies().size() + each.commands().size())
            .sum();
    this.events = events;
  }

  /** How many were begun. */
  int count() {
    return count;
  }

  @Override
  public void begins(Step step) {
    count++;
    String text = step.recipe() + ": " + step.text().lines().findFirst().orElse("");
    events.accept(new StepProgress(BuildStep.POST_BUILD, count, total, Unit.STEPS, text));
  }

  @Override
  public void line(String line) {
    events.accept(new BuildEvent.LogLine(line));
  }
}
