package io.impscript.runtime.files;

import java.io.IOException;

/** Trouble with a file, told in a sentence that names the path and is fit for a person. */
public class FileTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  public FileTrouble(String message) {
    super(message);
  }

  public FileTrouble(String message, IOException cause) {
    super(message, cause);
  }
}
