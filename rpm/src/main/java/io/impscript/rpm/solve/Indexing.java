package io.impscript.rpm.solve;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.repo.PackageTable;
import java.util.List;

/** Makes the indexes of who provides a name and who has a file; what is out is in neither. */
final class Indexing {
  private static final int ROUNDS = 2;

  private final Universe universe;
  private final Names names;
  private final List<Source> sources;

  Indexing(Universe universe, Names names) {
    this.universe = universe;
    this.names = names;
    this.sources = universe.sources();
  }

  Index provides() {
    Index.Builder builder = new Index.Builder(names.count());
    for (int round = 0; round < ROUNDS; round++) {
      for (int p = 0; p < universe.count(); p++) {
        if (!universe.isOut(p)) {
          addProvides(builder, p);
        }
      }
      builder.next();
    }
    return builder.build();
  }

  private void addProvides(Index.Builder builder, int p) {
    int s = universe.source(p);
    boolean itself = false;
    for (int dependency : universe.dependencies(Relation.PROVIDES, p)) {
      int name = names.global(s, sources.get(s).packages().dependencies().name(dependency));
      builder.add(name, p, dependency);
      itself |= name == universe.name(p);
    }
    if (!itself) {
      builder.add(universe.name(p), p, Index.NO_DEPENDENCY);
    }
  }

  Index files() {
    Index.Builder builder = new Index.Builder(names.count());
    for (int round = 0; round < ROUNDS; round++) {
      for (int s = 0; s < sources.size(); s++) {
        addListed(builder, s);
        addLookedUp(builder, s);
      }
      builder.next();
    }
    return builder.build();
  }

  private void addListed(Index.Builder builder, int s) {
    PackageTable table = sources.get(s).packages();
    for (int i = 0; i < table.count(); i++) {
      int p = universe.packageOf(s, i);
      for (int f = 0; f < table.fileCount(i) && !universe.isOut(p); f++) {
        builder.add(names.global(s, table.file(i, f)), p, Index.NO_DEPENDENCY);
      }
    }
  }

  private void addLookedUp(Index.Builder builder, int s) {
    sources
        .get(s)
        .files()
        .forEach(
            (path, owners) -> {
              int name = names.find(path);
              if (name >= 0) {
                owners.forEach(i -> addFile(builder, name, universe.packageOf(s, i)));
              }
            });
  }

  private void addFile(Index.Builder builder, int name, int p) {
    if (!universe.isOut(p)) {
      builder.add(name, p, Index.NO_DEPENDENCY);
    }
  }
}
