package io.impscript.rpm.repo;

import io.impscript.rpm.file.Relation;
import io.impscript.rpm.version.Evr;
import io.impscript.rpm.version.Nevra;

/**
 * The packages of one repository, numbered from 0, in columns instead of objects. Immutable once
 * built.
 */
public final class PackageTable {
  static final int NAME = 0;
  static final int EPOCH = 1;
  static final int VERSION = 2;
  static final int RELEASE = 3;
  static final int ARCH = 4;
  static final int LOCATION = 5;
  static final int CHECKSUM_TYPE = 6;
  static final int CHECKSUM = 7;
  static final int COLUMNS = 8;

  final Strings strings;
  final Dependencies dependencies;
  final int count;

  /** The columns above, package by package. */
  final int[] cells;

  /** Bytes of the package file, and of its files when installed. */
  final long[] sizes;

  /** By relation, where each package's dependencies start, and one entry more. */
  final int[][] starts;

  final int[][] values;
  final int[] fileStarts;
  final int[] files;

  PackageTable(
      Strings strings,
      Dependencies dependencies,
      int[] cells,
      long[] sizes,
      int[][] starts,
      int[][] values,
      int[] fileStarts,
      int[] files) {
    this.strings = strings;
    this.dependencies = dependencies;
    this.count = cells.length / COLUMNS;
    this.cells = cells;
    this.sizes = sizes;
    this.starts = starts;
    this.values = values;
    this.fileStarts = fileStarts;
    this.files = files;
  }

  public int count() {
    return count;
  }

  public Strings strings() {
    return strings;
  }

  public Dependencies dependencies() {
    return dependencies;
  }

  /** The number of the package's name in {@link #strings}. */
  public int name(int number) {
    return cell(number, NAME);
  }

  public int arch(int number) {
    return cell(number, ARCH);
  }

  public Evr evr(int number) {
    return new Evr(
        Integer.toUnsignedLong(cell(number, EPOCH)),
        strings.get(cell(number, VERSION)),
        strings.get(cell(number, RELEASE)));
  }

  public Nevra nevra(int number) {
    return new Nevra(strings.get(name(number)), evr(number), strings.get(arch(number)));
  }

  /** Relative to the repository, or an address of its own. */
  public String location(int number) {
    return strings.get(cell(number, LOCATION));
  }

  /** The name of the digest, such as {@code sha256}. */
  public String checksumType(int number) {
    return strings.get(cell(number, CHECKSUM_TYPE));
  }

  public String checksum(int number) {
    return strings.get(cell(number, CHECKSUM));
  }

  /** Bytes of the package file. */
  public long size(int number) {
    return sizes[number * 2];
  }

  public long installedSize(int number) {
    return sizes[number * 2 + 1];
  }

  /** How many dependencies of a kind a package has. */
  public int count(Relation relation, int number) {
    int[] all = starts[relation.ordinal()];
    return all[number + 1] - all[number];
  }

  /** The number in {@link #dependencies} of one of them. */
  public int dependency(Relation relation, int number, int i) {
    return values[relation.ordinal()][starts[relation.ordinal()][number] + i];
  }

  public int fileCount(int number) {
    return fileStarts[number + 1] - fileStarts[number];
  }

  /** The number in {@link #strings} of the path of a file that the primary metadata has. */
  public int file(int number, int i) {
    return files[fileStarts[number] + i];
  }

  private int cell(int number, int column) {
    return cells[number * COLUMNS + column];
  }
}
