package io.impscript.converter.kiwi;

import static io.impscript.converter.kiwi.SimpleChanges.dropAttribute;
import static io.impscript.converter.kiwi.SimpleChanges.dropValue;
import static io.impscript.converter.kiwi.SimpleChanges.renameAttribute;
import static io.impscript.converter.kiwi.SimpleChanges.replaceText;

import io.impscript.converter.xml.XmlNode;
import io.impscript.model.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says a document in the words of a target: undoes the lifts that can be undone, or does those that
 * are left. Elements are neither added nor taken away, so that their numbers stay.
 */
final class TargetForm {
  private TargetForm() {}

  static Markup.Tag of(Markup.Tag image, KiwiTarget target) {
    XmlNode.Element draft = XmlNode.Element.of(image);
    if (target == KiwiTarget.V8_5) {
      Lifter.lift(draft, Label.COMMON);
    } else {
      lower(target).forEach(change -> change.apply(draft, LiftLog.unread()));
    }
    return labelled(draft.markup(), target);
  }

  private static List<Change> lower(KiwiTarget target) {
    return List.of(
        replaceText("packagemanager", "dnf4", "dnf"),
        renameAttribute("type", "btrfs_root_is_snapper_snapshot", "btrfs_root_is_snapshot"),
        new JoinedConsole(target));
  }

  /** What Kiwi 10 makes of a description that is labelled 7.5, before it looks at its words. */
  static Markup.Tag asReadByKiwi10(Markup.Tag lowered) {
    XmlNode.Element draft = XmlNode.Element.of(lowered);
    Lifter.lift(draft, Label.COMMON);
    List<Change> dropped =
        List.of(
            dropValue("repository", "type", "rpm-dir"),
            dropAttribute("repository", "use_for_bootstrap"),
            dropAttribute("type", "vga"));
    dropped.forEach(change -> change.apply(draft, LiftLog.unread()));
    return draft.markup();
  }

  private static Markup.Tag labelled(Markup.Tag image, KiwiTarget target) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("schemaversion", target.label());
    image.attributes().forEach(attributes::putIfAbsent);
    return image.withAttributes(attributes);
  }
}
