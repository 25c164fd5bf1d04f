/** Standard recipes, collections and functions, written in the language itself. */
package io.impscript.stdlib;
