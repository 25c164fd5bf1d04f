package io.impscript.runtime.root;

import io.impscript.runtime.files.FileTrouble;

/** Another run works on the image at this moment. */
public final class ImageBusyException extends FileTrouble {
  private static final long serialVersionUID = 1L;

  ImageBusyException(ImageName image, Holder holder) {
    super(
        "image "
            + image
            + " is being worked on by another run ("
            + holder.text()
            + "); wait for its end, or stop it");
  }
}
