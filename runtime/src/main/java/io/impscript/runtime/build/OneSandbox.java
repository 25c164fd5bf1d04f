package io.impscript.runtime.build;

import io.impscript.runtime.port.Sandbox;
import io.impscript.runtime.port.SandboxSource;
import java.io.IOException;

/** Opens a sandbox when it is first needed, and keeps it. */
final class OneSandbox implements SandboxSource {
  private final SandboxSource source;
  private Sandbox opened;

  OneSandbox(SandboxSource source) {
    this.source = source;
  }

  @Override
  public Sandbox open() throws IOException {
    if (opened == null) {
      opened = source.open();
    }
    return opened;
  }
}
