/**
 * The formats that Impscript reads and writes. Each format has a package of its own with reader and
 * writer side by side; what they share lies in {@code files}, {@code tree} and {@code json}.
 * Reading goes in stages that can be replaced one by one: bytes to text, text to a tree with
 * places, tree to model.
 */
package io.impscript.converter;
