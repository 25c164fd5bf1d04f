/** YAML text: read into trees with places, and the pieces that our own layouts are written from. */
package io.impscript.converter.yaml;
