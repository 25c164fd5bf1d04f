package io.impscript.model;

/**
 * A package that a recipe or collection asks for.
 *
 * @param name the RPM's name, without version
 * @param version which versions will do
 * @param arch the RPM's architecture; empty for whatever the build's architecture takes
 * @param rationale why it is there; empty where nobody said
 */
public record PackageRequest(
    String name, VersionConstraint version, String arch, String rationale) {}
