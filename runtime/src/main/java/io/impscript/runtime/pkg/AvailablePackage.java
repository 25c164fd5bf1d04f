package io.impscript.runtime.pkg;

/**
 * A package that a repository offers.
 *
 * @param name its name
 * @param version {@code [epoch:]version-release}
 * @param arch its architecture
 * @param repository id of the repository
 */
public record AvailablePackage(String name, String version, String arch, String repository) {}
