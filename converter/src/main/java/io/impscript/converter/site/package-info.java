/**
 * The files that a site keeps beside each other: recipes, collections, repositories and node maps
 * in JSON, image groups in YAML. They are recognised by what stands in them, repaired where they
 * are damaged, and read together, since they refer to each other.
 */
package io.impscript.converter.site;
