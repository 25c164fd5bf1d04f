package io.impscript.runtime.exec;

import java.io.IOException;

/** This account or machine does not allow the mounts that work on an image root needs. */
public final class SandboxUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  public SandboxUnavailableException(String message) {
    super(message);
  }
}
