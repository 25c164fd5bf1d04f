package io.impscript.rpm.scriptlet;

import java.io.IOException;

/** A program that ended with an error; the message names program and line. */
public final class LuaFailure extends IOException {
  private static final long serialVersionUID = 1;

  LuaFailure(String message) {
    super(message);
  }
}
