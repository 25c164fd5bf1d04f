package io.impscript.runtime.root;

import io.impscript.runtime.files.FileTrouble;

/** Of this image there is only what a failed build left, which nothing may be made from. */
public final class IncompleteImageException extends FileTrouble {
  private static final long serialVersionUID = 1L;

  IncompleteImageException(ImageName image, IncompleteRoot root) {
    super(
        "image "
            + image
            + " is incomplete: its build failed ("
            + root.reason()
            + "); "
            + "what there is of it is kept in "
            + root.folder()
            + "; build it again");
  }
}
