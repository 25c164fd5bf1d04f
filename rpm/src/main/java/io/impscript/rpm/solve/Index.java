package io.impscript.rpm.solve;

/** By name, packages with the dependency by which they have it, in ascending order. */
final class Index {
  /** In place of a dependency: of the package itself, whatever the metadata says. */
  static final int NO_DEPENDENCY = -1;

  private final int[] starts;
  private final int[] owners;
  private final int[] dependencies;

  private Index(int[] starts, int[] owners, int[] dependencies) {
    this.starts = starts;
    this.owners = owners;
    this.dependencies = dependencies;
  }

  int start(int name) {
    return starts[name];
  }

  int end(int name) {
    return starts[name + 1];
  }

  int count(int name) {
    return starts[name + 1] - starts[name];
  }

  int owner(int i) {
    return owners[i];
  }

  int dependency(int i) {
    return dependencies[i];
  }

  /** Is given everything twice: to count, and to put. */
  static final class Builder {
    private final int[] starts;
    private int[] next;
    private int[] owners;
    private int[] dependencies;

    Builder(int names) {
      starts = new int[names + 1];
    }

    void add(int name, int owner, int dependency) {
      if (next == null) {
        starts[name + 1]++;
      } else {
        owners[next[name]] = owner;
        dependencies[next[name]++] = dependency;
      }
    }

    /** The end of a round. */
    void next() {
      if (next == null) {
        for (int i = 1; i < starts.length; i++) {
          starts[i] += starts[i - 1];
        }
        next = starts.clone();
        owners = new int[starts[starts.length - 1]];
        dependencies = new int[owners.length];
      }
    }

    Index build() {
      return new Index(starts, owners, dependencies);
    }
  }
}
