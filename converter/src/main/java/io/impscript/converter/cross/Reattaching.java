package io.impscript.converter.cross;

import io.impscript.converter.kiwi.KiwiDescription;

/** Joins a description that was edited with what its side file knows. */
final class Reattaching {
  private final DescriptionImport.Draft draft;

  Reattaching(SideFile side, DescriptionImport.Draft draft, KiwiDescription description) {
    this.draft = draft;
  }

  KiwiImported imported() {
    return draft.imported();
  }
}
