package io.impscript.converter.kiwi;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.tree.Tree;
import io.impscript.converter.xml.XmlDocument;
import io.impscript.converter.xml.XmlNode;
import io.impscript.converter.xml.XmlPlace;
import io.impscript.converter.xml.XmlSource;
import io.impscript.converter.yaml.YamlTreeReader;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.kiwi.Template;
import io.impscript.model.Markup;
import io.impscript.model.SourceSpan;
import java.util.List;

/**
 * Reads a description in YAML, the other markup that Kiwi takes: keys that start with {@code @} are
 * attributes, {@code #text} is the text beside them, other keys are elements, and a list stands for
 * several of them.
 */
final class YamlDescription {
  private final XmlSource source;

  private YamlDescription(SourceText text) {
    source = XmlSource.of(text.file(), text.text());
  }

  static Checked<XmlDocument> read(SourceText text) {
    Checked<Tree> tree = YamlTreeReader.read(text);
    if (tree.value().isEmpty()) {
      return Checked.failed(tree.diagnostics());
    }
    return tree.value().get() instanceof Tree.Mapping top && top.members().size() == 1
        ? new YamlDescription(text).document(top.members().get(0), text)
        : failed(tree.value().get().span(), "a description in YAML has one key, 'image'");
  }

  private Checked<XmlDocument> document(Tree.Member image, SourceText text) {
    if (!(image.value() instanceof Tree.Mapping)) {
      return failed(image.keySpan(), "'" + image.key() + "' must hold the elements of an image");
    }
    XmlNode.Element root = element(image, image.value());
    boolean template = Template.in(text.text());
    return Checked.of(new XmlDocument(source, List.of(), root, List.of(), template), List.of());
  }

  private static Checked<XmlDocument> failed(SourceSpan place, String message) {
    return Checked.failed(List.of(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message)));
  }

  private XmlNode.Element element(Tree.Member said, Tree value) {
    XmlNode.Element element = new XmlNode.Element(said.key(), place(said, value));
    if (value instanceof Tree.Mapping mapping) {
      mapping.members().forEach(member -> member(element, member));
    } else if (value instanceof Tree.Scalar scalar && scalar.value() != null) {
      text(element, scalar);
    }
    return element;
  }

  private void member(XmlNode.Element element, Tree.Member member) {
    if (member.key().startsWith("@") && member.value() instanceof Tree.Scalar scalar) {
      element.attributes().put(member.key().substring(1), scalar.text());
    } else if (member.key().equals("#text") && member.value() instanceof Tree.Scalar scalar) {
      text(element, scalar);
    } else if (member.value() instanceof Tree.Sequence several) {
      several.elements().forEach(value -> element.content().add(element(member, value)));
    } else {
      element.content().add(element(member, member.value()));
    }
  }

  private static void text(XmlNode.Element element, Tree.Scalar scalar) {
    if (!scalar.text().isBlank()) {
      element.content().add(new XmlNode.Leaf(new Markup.Text(scalar.text()), element.place()));
    }
  }

  /** Of a list's entries each has its own place, else the key tells more. */
  private XmlPlace place(Tree.Member said, Tree value) {
    boolean single = value == said.value();
    return source.place(single ? said.keySpan() : value.span());
  }
}
