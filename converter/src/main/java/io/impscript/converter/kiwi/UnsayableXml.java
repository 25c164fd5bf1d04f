package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNames;
import io.impscript.model.Markup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what XML itself has no way to say, whatever the target. */
final class UnsayableXml {
  private final List<Misfit> found = new ArrayList<>();
  private int number;

  private UnsayableXml() {}

  static List<Misfit> of(KiwiDocument document) {
    UnsayableXml walk = new UnsayableXml();
    document.before().forEach(node -> walk.node(node, 0));
    walk.tag(document.image(), Set.of("xml"));
    document.after().forEach(node -> walk.node(node, 0));
    return walk.found;
  }

  private void tag(Markup.Tag tag, Set<String> declared) {
    int self = number;
    Set<String> prefixes = new LinkedHashSet<>(declared);
    tag.attributes().keySet().stream()
        .filter(name -> name.startsWith("xmlns:"))
        .forEach(name -> prefixes.add(name.substring(6)));
    name(tag.name(), "", self, prefixes);
    tag.attributes().forEach((name, value) -> attribute(name, value, self, prefixes));
    for (Markup node : tag.content()) {
      if (node instanceof Markup.Tag inner) {
        number++;
        tag(inner, prefixes);
      } else {
        node(node, self);
      }
    }
  }

  private void attribute(String name, String value, int self, Set<String> prefixes) {
    name(name, name, self, prefixes);
    if (!XmlNames.isLegal(value)) {
      add(self, name, "the value of '" + name + "' has a character that XML cannot hold");
    }
  }

  private void name(String name, String attribute, int self, Set<String> prefixes) {
    int colon = name.indexOf(':');
    if (!XmlNames.isName(name)) {
      add(self, attribute, "'" + name + "' cannot be a name in XML");
    } else if (colon > 0 && !name.startsWith("xmlns:")) {
      prefix(name.substring(0, colon), attribute, self, prefixes);
    }
  }

  private void prefix(String prefix, String attribute, int self, Set<String> prefixes) {
    if (!prefixes.contains(prefix)) {
      String message = "the prefix '" + prefix + "' is not declared";
      String hint = "declare it in the root element, by an attribute 'xmlns:" + prefix + "'";
      found.add(new Misfit(self, attribute, message, hint, List.of(), Misfit.Kind.REFUSED));
    }
  }

  private void node(Markup node, int self) {
    if (node instanceof Markup.Text text && !XmlNames.isLegal(text.text())) {
      add(self, "", "a text has a character that XML cannot hold");
    } else if (node instanceof Markup.Comment comment && !isComment(comment.text())) {
      add(self, "", "a comment cannot hold '--', nor end in '-'");
    } else if (node instanceof Markup.Instruction instruction && !isInstruction(instruction)) {
      add(self, "", "a processing instruction needs a name, and cannot hold '?>'");
    }
  }

  private static boolean isComment(String text) {
    return XmlNames.isLegal(text) && !text.contains("--") && !text.endsWith("-");
  }

  private static boolean isInstruction(Markup.Instruction instruction) {
    return XmlNames.isName(instruction.target())
        && !instruction.target().equalsIgnoreCase("xml")
        && XmlNames.isLegal(instruction.data())
        && !instruction.data().contains("?>");
  }

  private void add(int self, String attribute, String message) {
    String hint = "say it in other characters";
    found.add(new Misfit(self, attribute, message, hint, List.of(), Misfit.Kind.UNSAYABLE));
  }
}
