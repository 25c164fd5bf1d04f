/**
 * The macros of rpm, as far as texts of packages use them when they are installed: plain ones, with
 * and without conditions. Source: the manual of rpm, "Macro syntax".
 */
package io.impscript.rpm.macro;
