/**
 * Values of a legacy file with the places where they stand, whatever the format: a reader of JSON
 * or YAML makes them, a mapper reads the model from them.
 */
package io.impscript.converter.tree;
