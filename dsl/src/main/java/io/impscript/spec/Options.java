package io.impscript.spec;

/**
 * Named arguments of a word: each implementing record's components are the names allowed. A
 * component not given is empty text, null for a number or truth value, or an empty list or map.
 */
public interface Options {
  /** Why something is there. */
  record Rationale(@Doc("why it is there") String rationale) implements Options {}

  /** Details of a requested package. */
  record Rpm(
      @Doc("a version to pin, such as `'2.4.1-3'`, or a comparison such as `'>= 2.4'`")
          String version,
      @Doc("the RPM's architecture, where it is not the image's") String arch,
      @Doc("why it is there") String rationale)
      implements Options {}

  /** Details of a member of an image group. */
  record Image(
      @Doc(
              "name of the result; tokens: `{note}`, `{cle_release}`, `{cle_build}`, `{patch}`,"
                  + " `{date}`; without it, the recipe's name and `.cpio`")
          String dest,
      @Doc("NIMS group whose nodes get the image") String nimsGroup,
      @Doc("recipe of the image root that the nodes mount from the network") String netroot,
      @Doc("architecture to build for") String arch,
      @Doc("form of the result where it is not a cpio, such as `'squashfs'`") String exportFormat,
      @Doc("what the image is for") String description,
      @Doc("keys of a legacy file that the language has no word for; they are written out again")
          java.util.Map<String, Object> extras)
      implements Options {}

  /** Details of a script parameter. */
  record Parameter(@Doc("the values allowed") java.util.List<String> oneOf) implements Options {}

  /** Details of a file or folder of this machine that an RPM is made of. */
  record Packed(
      @Doc("absolute path in the image; for a file, one that ends with `/` keeps the file's name")
          String to,
      @Doc("permissions of files, such as `'0644'`; else `0755` where the owner may run it, `0644`")
          String mode,
      @Doc("user that owns it; `root` where not said") String owner,
      @Doc("group that owns it; `root` where not said") String group,
      @Doc("whether people change it: a changed one is kept beside a later package's")
          Boolean config,
      @Doc("whether a changed one stays, and a later package's is laid beside it")
          Boolean noReplace)
      implements Options {}

  /** Details of a file whose text stands in the script. */
  record PackedText(
      @Doc("permissions, such as `'0600'`; `0644` where not said") String mode,
      @Doc("user that owns it; `root` where not said") String owner,
      @Doc("group that owns it; `root` where not said") String group,
      @Doc("whether people change it: a changed one is kept beside a later package's")
          Boolean config,
      @Doc("whether a changed one stays, and a later package's is laid beside it")
          Boolean noReplace)
      implements Options {}

  /** Details of a folder of an RPM. */
  record PackedDirectory(
      @Doc("permissions, such as `'0750'`; `0755` where not said") String mode,
      @Doc("user that owns it; `root` where not said") String owner,
      @Doc("group that owns it; `root` where not said") String group)
      implements Options {}

  /** Where a link of an RPM leads. */
  record LinkTarget(@Doc("absolute path in the image, or relative to the link's folder") String to)
      implements Options {}
}
