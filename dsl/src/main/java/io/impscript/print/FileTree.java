package io.impscript.print;

import io.impscript.model.Catalog;
import io.impscript.model.Comments;

final class FileTree {
  private FileTree() {}

  static Arranged arrange(Catalog catalog, Comments comments, String main) {
    return Arranged.inOne(catalog, comments, main);
  }
}
