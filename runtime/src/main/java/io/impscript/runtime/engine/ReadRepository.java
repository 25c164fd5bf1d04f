package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.RepositoryLoader;
import io.impscript.runtime.pkg.RepositorySource;
import java.net.URI;
import java.util.List;

/**
 * A repository whose index was read.
 *
 * @param source what the recipe says of it
 * @param loaded its packages
 * @param addresses where the packages are, which may not be where the index is
 */
record ReadRepository(
    RepositorySource source, RepositoryLoader.Loaded loaded, List<URI> addresses) {}
