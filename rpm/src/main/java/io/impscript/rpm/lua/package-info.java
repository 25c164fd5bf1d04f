/**
 * The language Lua 5.4, as far as programs in packages use it, with limits on what a program may
 * take. Knows nothing of packages. Source: Lua 5.4 Reference Manual.
 *
 * <p>Texts of Lua are bytes: here they are {@link String}s whose characters are those bytes. Nil is
 * null; integers are {@link Long}s, other numbers {@link Double}s.
 */
package io.impscript.rpm.lua;
