package io.impscript.runtime.engine;

import io.impscript.rpm.install.InstallOptions.Ownership;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How the embedded engine works.
 *
 * @param cache folder of fetched files, by their checksums; shared by all images
 * @param time of the installation, in seconds since 1970; empty for the newest that a package knows
 * @param ownership whether owners, device nodes and the like are set, or only recorded
 * @param laid hears of the files
 */
public record EngineSettings(Path cache, OptionalLong time, Ownership ownership, LaidFiles laid) {}
