package io.impscript.runtime.cli;

import picocli.CommandLine.IVersionProvider;

/** The tool's version, out of the jar's manifest. */
final class Version implements IVersionProvider {
  static String number() {
    String stated = Version.class.getPackage().getImplementationVersion();
    return stated == null ? "development" : stated;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"imps " + number()};
  }
}
