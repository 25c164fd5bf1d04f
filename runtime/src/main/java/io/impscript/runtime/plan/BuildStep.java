package io.impscript.runtime.plan;

/** The steps of a build, in their order. */
public enum BuildStep {
  PREPARE("prepare"),
  INSTALL("install"),
  POST_BUILD("post-build"),
  BOOT_IMAGE("boot image"),
  SQUASHFS("squashfs"),
  PUBLISH("publish");

  private final String text;

  BuildStep(String text) {
    this.text = text;
  }

  /** The name that people see. */
  public String text() {
    return text;
  }
}
