package io.impscript.converter.imps;

import io.impscript.converter.tree.Tree;

/**
 * A file of objects that was parsed.
 *
 * @param name its name as findings show it
 * @param tree its one value
 */
public record ParsedFile(String name, Tree.Mapping tree) {}
