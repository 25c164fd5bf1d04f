package io.impscript.kiwi;

import io.impscript.kiwi.TagFault.Kind;
import io.impscript.model.Markup;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rules about single elements that no table can say: the ones that Kiwi's schemas state beside
 * their grammar, or that its program checks before a build.
 */
final class SpecialRules {
  /** Names that Kiwi gives to partitions of its own. */
  private static final Set<String> RESERVED =
      Set.of("root", "readonly", "boot", "prep", "spare", "swap", "efi_csm", "efi");

  private final ElementType type;
  private final Markup.Tag tag;
  private final List<TagFault> faults = new ArrayList<>();

  private SpecialRules(ElementType type, Markup.Tag tag) {
    this.type = type;
    this.tag = tag;
  }

  static List<TagFault> faults(ElementType type, Markup.Tag tag) {
    SpecialRules rules = new SpecialRules(type, tag);
    rules.check();
    return rules.faults;
  }

  private void check() {
    switch (type.name()) {
      case "type" -> imageType();
      case "size" -> size();
      case "systemdisk" -> systemDisk();
      case "partition" -> partition();
      case "entrypoint", "subcommand" -> program();
      case "collectionModule" -> module();
      case "repository" -> repository();
      default -> {}
    }
  }

  private void imageType() {
    needs("embed_verity_metadata", "verity_blocks");
    needs("embed_integrity_metadata", "standalone_integrity");
    needs("integrity_legacy_hmac", "standalone_integrity");
    if (has("luksformat") && !says("luks")) {
      add(
          Kind.MISSING,
          "",
          "'luksformat' needs 'luks:' of the type",
          "give the pass phrase: luks: '…'");
    }
    if (has("installmedia") && !isTrue("installiso") && !isTrue("installpxe")) {
      add(
          Kind.MISSING,
          "",
          "'installmedia' needs 'installiso:' or 'installpxe:' of the type",
          "say installiso: true, or leave 'installmedia' out");
    }
    if (tag.attribute("format").equals("vagrant") && !has("vagrantconfig")) {
      add(
          Kind.MISSING,
          "format",
          "the format 'vagrant' needs 'vagrantconfig'",
          "such as: vagrantconfig 'libvirt', virtualsize: 42");
    }
  }

  private void needs(String attribute, String other) {
    if (says(attribute) && !says(other)) {
      String message = "'" + attribute + ":' needs '" + other + ":'";
      String doc = type.attribute(other).map(AttributeType::doc).orElse("");
      add(Kind.MISSING, attribute, message, TagRules.plain(other + ": " + doc));
    }
  }

  private void size() {
    String part = tag.attribute("unpartitioned").strip();
    String whole = tag.text().strip();
    boolean numbers = part.matches("\\d+") && whole.matches("\\d+");
    if (numbers && new BigInteger(part).compareTo(new BigInteger(whole)) > 0) {
      add(
          Kind.MISPLACED,
          "unpartitioned",
          "%s without a partition is more than the whole size %s".formatted(part, whole),
          "both are in the same unit");
    }
  }

  private void systemDisk() {
    long all =
        tag.tags("volume").stream()
            .filter(volume -> isAll(volume, "size") || isAll(volume, "freespace"))
            .count();
    if (all > 1) {
      add(
          Kind.MISPLACED,
          "",
          all + " volumes take all the space that is left",
          "only one can: give the others a size");
    }
  }

  private static boolean isAll(Markup.Tag volume, String attribute) {
    return volume.attribute(attribute).equals("all");
  }

  private void partition() {
    String name = tag.attribute("name");
    if (RESERVED.contains(name)) {
      add(
          Kind.MISPLACED,
          "name",
          "'" + name + "' is a partition of Kiwi's own",
          "give it another name; taken are "
              + String.join(", ", RESERVED.stream().sorted().toList()));
    }
  }

  private void program() {
    if (says("execute") == says("clear")) {
      add(
          says("execute") ? Kind.MISPLACED : Kind.MISSING,
          "",
          "'%s' takes either 'execute:' or 'clear:'".formatted(type.word()),
          "execute: the program, or clear: true to take away the one underneath");
    }
  }

  private void module() {
    if (tag.attribute("enable").equals("false") && says("stream")) {
      add(
          Kind.MISPLACED,
          "stream",
          "a module that is switched off has no stream",
          "leave 'stream:' out, or say enable: true");
    }
  }

  private void repository() {
    if (says("imageinclude") && says("imageonly")) {
      add(
          Kind.MISPLACED,
          "imageonly",
          "'imageinclude:' and 'imageonly:' exclude each other",
          "imageonly: it is not used for the build; imageinclude: it is");
    }
  }

  private boolean says(String attribute) {
    return tag.attributes().containsKey(attribute);
  }

  private boolean isTrue(String attribute) {
    String value = tag.attribute(attribute);
    return value.equals("true") || value.equals("1") || Template.in(value);
  }

  private boolean has(String child) {
    return !tag.tags(child).isEmpty();
  }

  private void add(Kind kind, String attribute, String message, String hint) {
    faults.add(new TagFault(kind, attribute, message, List.of(hint)));
  }
}
