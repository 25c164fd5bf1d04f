package io.impscript.rpm.repo;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Nevra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes packages one after another and makes a {@link PackageTable} of them. */
public final class TableBuilder {
  private final Strings strings = new Strings();
  private final Dependencies dependencies = new Dependencies(strings);
  private final IntList cells = new IntList();
  private final List<IntList> starts = new ArrayList<>();
  private final List<IntList> values = new ArrayList<>();
  private final IntList fileStarts = new IntList();
  private final IntList files = new IntList();
  private long[] sizes = new long[128];
  private int count;

  public TableBuilder() {
    for (int i = 0; i < Relation.values().length; i++) {
      starts.add(new IntList());
      values.add(new IntList());
    }
  }

  int count() {
    return count;
  }

  /** The end of a package, whose dependencies and files were given before. */
  public TableBuilder add(
      Nevra nevra,
      String location,
      String checksumType,
      String checksum,
      long size,
      long installed) {
    cells.add(strings.intern(nevra.name()));
    cells.add((int) nevra.evr().epoch());
    cells.add(strings.intern(nevra.evr().version()));
    cells.add(strings.intern(nevra.evr().release()));
    cells.add(strings.intern(nevra.arch()));
    cells.add(strings.intern(location));
    cells.add(strings.intern(checksumType));
    cells.add(strings.intern(checksum));
    if (count * 2 == sizes.length) {
      sizes = Arrays.copyOf(sizes, count * 4);
    }
    sizes[count * 2] = size;
    sizes[count * 2 + 1] = installed;
    for (int i = 0; i < starts.size(); i++) {
      starts.get(i).add(values.get(i).size());
    }
    fileStarts.add(files.size());
    count++;
    return this;
  }

  public TableBuilder dependency(Relation relation, Dependency dependency) {
    return dependency(
        relation,
        dependency.name(),
        dependency.sense(),
        dependency.evr().epoch(),
        dependency.evr().version(),
        dependency.evr().release());
  }

  TableBuilder dependency(
      Relation relation, String name, int sense, long epoch, String version, String release) {
    int number =
        dependencies.intern(
            strings.intern(name),
            sense,
            (int) epoch,
            strings.intern(version),
            strings.intern(release));
    values.get(relation.ordinal()).add(number);
    return this;
  }

  public TableBuilder file(String path) {
    files.add(strings.intern(path));
    return this;
  }

  public PackageTable build() {
    int[][] allStarts = new int[starts.size()][];
    int[][] allValues = new int[starts.size()][];
    for (int i = 0; i < starts.size(); i++) {
      allStarts[i] = withZeroBefore(starts.get(i));
      allValues[i] = values.get(i).toArray();
    }
    return new PackageTable(
        strings,
        dependencies,
        cells.toArray(),
        Arrays.copyOf(sizes, count * 2),
        allStarts,
        allValues,
        withZeroBefore(fileStarts),
        files.toArray());
  }

  /** What was noted at the end of each package is where the next one starts. */
  private static int[] withZeroBefore(IntList ends) {
    int[] all = new int[ends.size() + 1];
    System.arraycopy(ends.toArray(), 0, all, 1, ends.size());
    return all;
  }
}
