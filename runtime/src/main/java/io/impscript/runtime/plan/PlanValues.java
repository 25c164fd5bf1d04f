package io.impscript.runtime.plan;

import io.impscript.runtime.pack.BootImageLayout;
import io.impscript.runtime.pkg.RepositorySource;
import io.impscript.validate.ResolvedRecipe.Origin;
import io.impscript.validate.ResolvedRecipe.RecipeSteps;
import io.impscript.validate.ResolvedRecipe.WantedPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as plain values, for {@code --format json}. */
final class PlanValues {
  private PlanValues() {}

  /** Maps, lists, texts and numbers, in a fixed order. */
  public static Map<String, Object> of(BuildPlan plan) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("image", plan.image().text());
    map.put("recipe", plan.recipe().name());
    map.put("dist", plan.recipe().dist());
    map.put("arch", plan.system().arch());
    map.put("engine", plan.engine().text());
    plan.engineNote().ifPresent(note -> map.put("engineNote", note));
    map.put("repositories", plan.repositories().stream().map(PlanValues::repository).toList());
    map.put("packages", plan.recipe().packages().stream().map(PlanValues::wanted).toList());
    plan.options().locked().ifPresent(lock -> map.put("lock", lock.file()));
    map.put("postbuild", plan.recipe().steps().stream().map(PlanValues::steps).toList());
    map.put("steps", plan.steps().stream().map(BuildStep::text).toList());
    map.put("root", plan.imageRoot().toString());
    map.put("outputs", outputs(plan));
    return map;
  }

  /** Every file that the build makes beside the root; the kernel only if the root has one. */
  static List<String> outputs(BuildPlan plan) {
    BootImageLayout layout = plan.layout();
    List<Path> files = new ArrayList<>();
    if (plan.makes(ImageFormat.CPIO)) {
      files.add(layout.cpio(plan.options().outputs().compression()));
    }
    if (plan.makes(ImageFormat.SQUASHFS)) {
      files.add(layout.squashfs());
    }
    files.addAll(List.of(layout.kernel(), plan.lock()));
    files.addAll(plan.documents());
    files.add(layout.manifest());
    return files.stream().map(Path::toString).toList();
  }

  private static Map<String, Object> repository(RepositorySource source) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", source.name());
    map.put("url", source.url());
    map.put("priority", source.declaration().effectivePriority());
    map.put("gpgKey", source.keyUrl());
    return map;
  }

  private static Map<String, Object> wanted(WantedPackage wanted) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", wanted.request().name());
    map.put("relation", wanted.request().version().relation().sign());
    map.put("version", wanted.request().version().version());
    wanted.upTo().ifPresent(most -> map.put("upTo", most.relation().sign() + " " + most.version()));
    map.put("arch", wanted.request().arch());
    map.put("askedBy", wanted.askedBy().stream().map(PlanValues::origin).toList());
    return map;
  }

  private static Map<String, Object> origin(Origin origin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("recipe", origin.recipe());
    map.put("collections", origin.collections());
    map.put("rationale", origin.rationale());
    return map;
  }

  private static Map<String, Object> steps(RecipeSteps steps) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("recipe", steps.recipe());
    map.put("copies", steps.copies().stream().map(Object::toString).toList());
    map.put("commands", steps.commands());
    return map;
  }
}
