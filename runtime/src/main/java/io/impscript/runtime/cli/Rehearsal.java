package io.impscript.runtime.cli;

public final class Rehearsal {
  public static void main(String[] a) throws Exception {
    Main.main(new String[] {"--version"});
  }
}
