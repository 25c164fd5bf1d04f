package io.impscript.converter.kiwi;

import io.impscript.kiwi.Support;
import io.impscript.model.Markup;
import java.util.List;
import java.util.stream.Stream;

/** The rules that Kiwi checks beside its grammar, but for those of the vocabulary. */
final class SchemaRules {
  private static final String RESERVED = "root readonly boot prep spare swap efi_csm efi";
  private static final List<String> BTRFS =
      List.of(
          "btrfs_quota_groups",
          "btrfs_root_is_readonly_snapshot",
          "btrfs_root_is_snapper_snapshot",
          "btrfs_root_is_subvolume",
          "btrfs_set_default_volume");

  static final List<SchemaRule> ALL =
      List.of(
          needs("embed_verity_metadata", "verity_blocks"),
          needs("embed_integrity_metadata", "standalone_integrity"),
          oneOf("entrypoint", "execute", "clear"),
          oneOf("subcommand", "execute", "clear"),
          new SchemaRule(
              "type",
              Support.ONLY_7_5,
              (type, around, image) ->
                  !type.attribute("spare_part_is_last").equals("true") || staysSmall(type),
              "spare_part_is_last",
              "'spare_part_is_last' needs <oem-resize> false in <oemconfig>",
              "say it, or take the attribute out"),
          new SchemaRule(
              "type",
              Support.ONLY_8_5,
              (type, around, image) ->
                  !saysBtrfs(type)
                      || type.attribute("filesystem").equals("btrfs") && !prefersLvm(type),
              "filesystem",
              "the attributes for Btrfs need the file system btrfs, without LVM",
              "change the file system, or take them out"),
          new SchemaRule(
              "type",
              Support.ONLY_8_5,
              (type, around, image) ->
                  !type.attribute("format").equals("vagrant")
                      || type.tags("vagrantconfig").stream()
                          .anyMatch(box -> !box.attribute("provider").isEmpty()),
              "format",
              "the format 'vagrant' needs a <vagrantconfig> with a provider",
              "say it, or change the format"),
          new SchemaRule(
              "repository",
              Support.BOTH,
              (tag, around, image) -> !says(tag, "imageinclude") || !says(tag, "imageonly"),
              "imageonly",
              "a repository says either 'imageinclude' or 'imageonly'",
              "take one of them out"),
          new SchemaRule(
              "luksformat",
              Support.BOTH,
              (tag, type, image) -> type.attributes().containsKey("luks"),
              "",
              "<luksformat> needs 'luks' in <type>",
              "say it, or take the element out"),
          new SchemaRule(
              "installmedia",
              Support.BOTH,
              (tag, type, image) -> isTrue(type, "installiso") || isTrue(type, "installpxe"),
              "",
              "<installmedia> needs 'installiso' or 'installpxe' in <type>",
              "set one of them to true, or take the element out"),
          new SchemaRule(
              "size",
              Support.BOTH,
              (size, type, image) -> number(size.attribute("unpartitioned")) <= number(size.text()),
              "unpartitioned",
              "'unpartitioned' is larger than the <size> that it is a part of",
              "make it smaller"),
          new SchemaRule(
              "partition",
              Support.BOTH,
              (partition, around, image) ->
                  !says(partition, "name") || !RESERVED.contains(partition.attribute("name")),
              "name",
              "a partition cannot have this name, since Kiwi has partitions of such names itself",
              "give it another one"),
          new SchemaRule(
              "collectionModule",
              Support.BOTH,
              (module, around, image) -> isTrue(module, "enable") || !says(module, "stream"),
              "stream",
              "a module that is switched off cannot have a stream",
              "take the stream out"),
          new SchemaRule(
              "image",
              Support.ONLY_7_5,
              (image, around, same) ->
                  image.tags("repository").stream()
                          .filter(repository -> isTrue(repository, "use_for_bootstrap"))
                          .count()
                      <= 1,
              "",
              "only one repository can be used for the bootstrap",
              "take 'use_for_bootstrap' out of the others"),
          new SchemaRule(
              "packages",
              Support.BOTH,
              (packages, around, image) -> !says(packages, "bootstrap_package") || hasApt(image),
              "bootstrap_package",
              "'bootstrap_package' needs the package manager apt",
              "take it out"));

  private SchemaRules() {}

  private static SchemaRule needs(String attribute, String other) {
    return new SchemaRule(
        "type",
        Support.BOTH,
        (type, around, image) -> !says(type, attribute) || says(type, other),
        attribute,
        "'" + attribute + "' needs '" + other + "'",
        "say both, or none of them");
  }

  private static SchemaRule oneOf(String element, String one, String other) {
    return new SchemaRule(
        element,
        Support.BOTH,
        (tag, around, image) -> says(tag, one) != says(tag, other),
        "",
        "<" + element + "> needs either '" + one + "' or '" + other + "'",
        "say one of them");
  }

  private static boolean says(Markup.Tag tag, String attribute) {
    return tag.attributes().containsKey(attribute);
  }

  private static boolean isTrue(Markup.Tag tag, String attribute) {
    return tag.attribute(attribute).equals("true");
  }

  private static boolean staysSmall(Markup.Tag type) {
    return type.tags("oemconfig").stream()
        .flatMap(section -> section.tags("oem-resize").stream())
        .anyMatch(resize -> resize.text().contains("false"));
  }

  private static boolean saysBtrfs(Markup.Tag type) {
    return BTRFS.stream().anyMatch(name -> says(type, name));
  }

  private static boolean prefersLvm(Markup.Tag type) {
    return type.tags("systemdisk").stream().anyMatch(disk -> isTrue(disk, "preferlvm"));
  }

  private static boolean hasApt(Markup.Tag image) {
    Stream<Markup.Tag> preferences = image.tags("preferences").stream();
    return preferences
        .flatMap(section -> section.tags("packagemanager").stream())
        .anyMatch(manager -> manager.text().equals("apt"));
  }

  /** What is no number was found elsewhere. */
  private static double number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,18}") ? Double.parseDouble(digits) : 0;
  }
}
