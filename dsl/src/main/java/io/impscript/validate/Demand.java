package io.impscript.validate;

import io.impscript.model.Element;
import io.impscript.model.PackageRequest;
import io.impscript.model.VersionConstraint;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What several requests for one package come to: at most one pin, one lower and one upper bound,
 * each the strictest. Null where there is none.
 */
record Demand(Ask pin, Ask lower, Ask upper) {
  static final Demand NONE = new Demand(null, null, null);

  /** A request for a certain version and where it stands; null where nobody will be told. */
  record Ask(Element element, PackageRequest request) {
    RpmVersion version() {
      return RpmVersion.of(request.version().version());
    }

    boolean allows(Ask pin) {
      int order = pin.version().compare(version());
      return switch (request.version().relation()) {
        case ANY -> true;
        case EQUAL -> order == 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        case GREATER_OR_EQUAL -> order >= 0;
      };
    }

    private boolean isStrict() {
      VersionConstraint.Relation relation = request.version().relation();
      return relation == VersionConstraint.Relation.LESS
          || relation == VersionConstraint.Relation.GREATER;
    }
  }

  /** The request among those known that a new one cannot be met with. */
  Optional<Ask> conflict(Ask ask) {
    return asks().filter(known -> !together(known, ask)).findFirst();
  }

  /** Both, where they do not conflict. */
  Demand with(Ask ask) {
    return switch (ask.request().version().relation()) {
      case ANY -> this;
      case EQUAL -> new Demand(morePrecise(ask), lower, upper);
      case GREATER, GREATER_OR_EQUAL -> new Demand(pin, stricter(lower, ask, 1), upper);
      case LESS, LESS_OR_EQUAL -> new Demand(pin, lower, stricter(upper, ask, -1));
    };
  }

  /** The pin, else the lower bound, else the upper one. */
  Optional<Ask> first() {
    return asks().findFirst();
  }

  /** The upper bound beside a lower one. */
  Optional<VersionConstraint> upTo() {
    return pin == null && lower != null && upper != null
        ? Optional.of(upper.request().version())
        : Optional.empty();
  }

  Stream<Ask> asks() {
    return Stream.of(
            Optional.ofNullable(pin), Optional.ofNullable(lower), Optional.ofNullable(upper))
        .flatMap(Optional::stream);
  }

  private Ask morePrecise(Ask ask) {
    return pin == null || text(ask).length() > text(pin).length() ? ask : pin;
  }

  private static String text(Ask ask) {
    return ask.request().version().version();
  }

  private static Ask stricter(Ask known, Ask ask, int direction) {
    if (known == null) {
      return ask;
    }
    int order = ask.version().compare(known.version()) * direction;
    return order > 0 || order == 0 && ask.isStrict() ? ask : known;
  }

  private static boolean together(Ask a, Ask b) {
    if (isPin(a)) {
      return b.allows(a);
    } else if (isPin(b)) {
      return a.allows(b);
    }
    return isLower(a) == isLower(b) || rangeIsOpen(isLower(a) ? a : b, isLower(a) ? b : a);
  }

  private static boolean rangeIsOpen(Ask lower, Ask upper) {
    int order = lower.version().compare(upper.version());
    return order < 0 || order == 0 && !lower.isStrict() && !upper.isStrict();
  }

  private static boolean isPin(Ask ask) {
    return ask.request().version().isPin();
  }

  private static boolean isLower(Ask ask) {
    VersionConstraint.Relation relation = ask.request().version().relation();
    return relation == VersionConstraint.Relation.GREATER
        || relation == VersionConstraint.Relation.GREATER_OR_EQUAL;
  }
}
