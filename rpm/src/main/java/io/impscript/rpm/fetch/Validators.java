package io.impscript.rpm.fetch;

/**
 * By what a server knows a copy again.
 *
 * @param etag empty if it gave none
 * @param lastModified as the server wrote it; empty if it did not
 */
public record Validators(String etag, String lastModified) {
  public static final Validators NONE = new Validators("", "");

  boolean areThere() {
    return !etag.isEmpty() || !lastModified.isEmpty();
  }
}
