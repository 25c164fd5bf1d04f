package io.impscript.bind;

/**
 * Numbers what the RPMs of one repository hold through all of them, as the places of a catalog want
 * it.
 */
final class RpmCounters {
  private int packages;
  private int files;
  private int relations;
  private int scriptlets;

  int nextPackage() {
    return packages++;
  }

  int nextFile() {
    return files++;
  }

  int nextRelation() {
    return relations++;
  }

  int nextScriptlet() {
    return scriptlets++;
  }
}
