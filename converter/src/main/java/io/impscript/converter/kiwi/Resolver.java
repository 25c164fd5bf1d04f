package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlNode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.Markup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what includes name in their place, as Kiwi does before it looks at a description. */
final class Resolver {
  private final KiwiDescription description;
  private final Includes includes;

  Resolver(KiwiDescription description) {
    this.description = description;
    Path main = description.folder().resolve(description.mainFile());
    this.includes = new Includes(description.folder(), main, new Diagnostics());
  }

  KiwiDocument resolved() {
    KiwiDocument document = description.document();
    List<Markup> content = new ArrayList<>();
    for (Markup node : document.image().content()) {
      if (node instanceof Markup.Tag tag && tag.name().equals("include")) {
        content.addAll(included(tag));
      } else {
        content.add(node);
      }
    }
    return document.withImage(document.image().withContent(content));
  }

  /** Every file that is included, in order. */
  List<Path> included() {
    description.document().image().tags("include").stream()
        .map(XmlNode.Element::of)
        .forEach(includes::check);
    return includes.files();
  }

  /** An include that cannot be followed stays. */
  private List<Markup> included(Markup.Tag include) {
    Optional<XmlDocument> file = includes.follow(XmlNode.Element.of(include));
    return file.isEmpty() ? List.of(include) : content(file.get());
  }

  private List<Markup> content(XmlDocument included) {
    Lifter.lift(included.root(), Label.of(description.label()).orElse(Label.COMMON));
    return included.root().markup().content();
  }
}
