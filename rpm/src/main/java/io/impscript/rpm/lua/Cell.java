package io.impscript.rpm.lua;

/** A local variable, which several functions may know. */
final class Cell {
  Object value;

  Cell(Object value) {
    this.value = value;
  }
}
