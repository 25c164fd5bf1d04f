/**
 * Programs of packages in rpm's extension of Lua, run upon a root: {@code posix}, {@code rpm}, and
 * {@code io} and {@code os} whose every path is one within the root.
 */
package io.impscript.rpm.scriptlet;
