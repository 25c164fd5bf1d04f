package io.impscript.converter.kiwi;

import io.impscript.kiwi.Schema;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares a document with what the targets can express. */
final class Misfits {
  private final KiwiDocument document;
  private final Map<KiwiTarget, List<Problem>> problems = new EnumMap<>(KiwiTarget.class);

  Misfits(KiwiDocument document) {
    this.document = document;
  }

  List<Misfit> of(KiwiTarget target) {
    List<Misfit> found = new ArrayList<>(UnsayableXml.of(document));
    problems(target).forEach(problem -> found.add(misfit(problem)));
    found.sort(Comparator.comparingInt(Misfit::tag));
    return List.copyOf(found);
  }

  private Misfit misfit(Problem problem) {
    List<KiwiTarget> works =
        Stream.of(KiwiTarget.values())
            .filter(other -> problems(other).stream().noneMatch(problem::isAbout))
            .toList();
    Misfit.Kind kind = works.isEmpty() ? Misfit.Kind.REFUSED : Misfit.Kind.TARGET;
    String hint = hint(problem, works);
    return new Misfit(problem.tag(), problem.attribute(), problem.message(), hint, works, kind);
  }

  private static String hint(Problem problem, List<KiwiTarget> works) {
    if (!problem.hint().isEmpty() || works.isEmpty()) {
      return problem.hint();
    }
    return "take it out, or write for schema " + works.get(works.size() - 1).label();
  }

  private List<Problem> problems(KiwiTarget target) {
    return problems.computeIfAbsent(target, this::find);
  }

  private List<Problem> find(KiwiTarget target) {
    Markup.Tag form = TargetForm.of(document.image(), target);
    Schema schema = target == KiwiTarget.V8_5 ? Schema.V8_5 : Schema.V7_5;
    List<Problem> found = new ArrayList<>(SchemaCheck.of(form, schema));
    if (target == KiwiTarget.COMMON) {
      SchemaCheck.of(TargetForm.asReadByKiwi10(form), Schema.V8_5).stream()
          .filter(problem -> found.stream().noneMatch(problem::isAbout))
          .toList()
          .forEach(found::add);
    }
    return List.copyOf(found);
  }
}
