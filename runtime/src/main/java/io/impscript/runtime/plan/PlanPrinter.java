package io.impscript.runtime.plan;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.RecipeSteps;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.util.ArrayList;
import java.util.List;

/** A plan for people, 80 columns wide where names allow it, and for programs. */
public final class PlanPrinter {
  private static final int WIDTH = 80;
  private static final int NAME_WIDTH = 34;
  private static final String INDENT = "  ";

  private final List<String> lines = new ArrayList<>();

  private PlanPrinter() {}

  /** The plan as one JSON object. */
  public static String json(BuildPlan plan) {
    return JsonPrinter.print(PlanValues.of(plan));
  }

  /** The plan as text, with a final newline. */
  public static String text(BuildPlan plan) {
    PlanPrinter printer = new PlanPrinter();
    printer.head(plan);
    printer.repositories(plan);
    printer.packages(plan);
    printer.postBuild(plan);
    printer.results(plan);
    return String.join("\n", printer.lines) + "\n";
  }

  private void head(BuildPlan plan) {
    String dist = plan.recipe().dist().isEmpty() ? "" : plan.recipe().dist() + ", ";
    lines.add(
        "image "
            + plan.image()
            + " ("
            + dist
            + plan.system().arch()
            + ", "
            + plan.engine().text()
            + ")");
    plan.engineNote().ifPresent(lines::add);
    List<String> steps = plan.steps().stream().map(BuildStep::text).toList();
    lines.add("steps: " + String.join(" > ", steps));
  }

  private void repositories(BuildPlan plan) {
    title("repositories", plan.repositories().size());
    for (RepositorySource source : plan.repositories()) {
      String checks = source.checked() ? ", signatures checked" : ", signatures not checked";
      lines.add(
          INDENT
              + source.name()
              + "  priority "
              + source.declaration().effectivePriority()
              + checks);
      lines.add(INDENT + INDENT + source.url());
    }
  }

  private void packages(BuildPlan plan) {
    plan.options()
        .locked()
        .ifPresent(
            lock -> {
              title("packages of the lock", lock.lock().packages().size());
              lines.add(INDENT + lock.file());
            });
    title("packages asked for", plan.recipe().packages().size());
    plan.recipe().packages().forEach(wanted -> lines.add(row(shown(wanted), askers(wanted))));
  }

  private static String shown(WantedPackage wanted) {
    String arch = wanted.request().arch().isEmpty() ? "" : "." + wanted.request().arch();
    return (wanted.request().name() + arch + " " + wanted.versionText()).strip();
  }

  private static String askers(WantedPackage wanted) {
    Origin first = wanted.askedBy().get(0);
    String more =
        wanted.askedBy().size() > 1 ? " and " + (wanted.askedBy().size() - 1) + " more" : "";
    String why = first.rationale().isEmpty() ? "" : ": " + first.rationale();
    return first.recipe() + more + why;
  }

  private static String row(String left, String right) {
    String start = INDENT + pad(left, NAME_WIDTH) + INDENT;
    return start + cut(right, WIDTH - start.length());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** Reasons are cut, never names. */
  private static String cut(String text, int width) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= width ? line : line.substring(0, Math.max(0, width - 1)) + "…";
  }

  private void postBuild(BuildPlan plan) {
    if (plan.recipe().steps().isEmpty()) {
      return;
    }
    title("post-build steps of recipes", plan.recipe().steps().size());
    for (RecipeSteps steps : plan.recipe().steps()) {
      lines.add(INDENT + steps.recipe());
      steps.copies().forEach(copy -> lines.add(INDENT + INDENT + "copy " + copy));
      steps
          .commands()
          .forEach(command -> lines.add(INDENT + INDENT + "run  " + cut(command, WIDTH - 9)));
    }
  }

  private void results(BuildPlan plan) {
    lines.add("");
    lines.add("results");
    lines.add(INDENT + plan.imageRoot() + "/");
    PlanValues.outputs(plan).forEach(file -> lines.add(INDENT + file));
  }

  private void title(String text, int count) {
    lines.add("");
    lines.add(text + " (" + count + ")");
  }
}
