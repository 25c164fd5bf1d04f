package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;

/** Members put at other paths. */
public final class Moved {
  private Moved() {}

  /** The member at another path. */
  public static TreeMember to(String path, TreeMember member) {
    if (member instanceof TreeMember.Folder folder) {
      return new TreeMember.Folder(path, folder.mode());
    } else if (member instanceof TreeMember.Link link) {
      return new TreeMember.Link(path, link.target());
    } else if (member instanceof TreeMember.Copy copy) {
      return new TreeMember.Copy(path, copy.mode(), copy.source());
    }
    TreeMember.Text text = (TreeMember.Text) member;
    return new TreeMember.Text(path, text.mode(), text.bytes());
  }
}
