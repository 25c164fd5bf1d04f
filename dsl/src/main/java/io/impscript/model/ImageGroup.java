package io.impscript.model;

import java.util.List;

/**
 * Images that are built as a set.
 *
 * @param name the group's name; {@code default} is built when none is named
 * @param members the images, in build order
 */
public record ImageGroup(String name, List<Member> members) implements Declaration {
  public ImageGroup {
    members = List.copyOf(members);
  }

  /**
   * One image of a group.
   *
   * @param recipe recipe to build
   * @param dest name of the result, with tokens such as <code>{date}</code>; ends in {@code .cpio}
   *     for a boot image
   * @param nimsGroup nodes of this NIMS group get the image when mapping is asked for; may be empty
   * @param netroot recipe of the paired image root that the nodes mount from the network; may be
   *     empty
   * @param arch architecture to build for; empty for the recipe's default
   * @param exportFormat form of the result where it is not a cpio, such as {@code squashfs}; may be
   *     empty
   * @param description what the image is for; may be empty
   * @param extras what a legacy file said beyond all this
   */
  public record Member(
      String recipe,
      String dest,
      String nimsGroup,
      String netroot,
      String arch,
      String exportFormat,
      String description,
      Extras extras) {}

  @Override
  public Element.Kind kind() {
    return Element.Kind.IMAGE_GROUP;
  }
}
