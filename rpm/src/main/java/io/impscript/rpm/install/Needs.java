package io.impscript.rpm.install;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.PackageDependency;
import io.impscript.rpm.file.Relation;
import io.impscript.rpm.solve.RichNames;
import io.impscript.rpm.version.Dependency;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which packages of a transaction need which others before them. */
final class Needs {
  private static final int ORDER_NAME = 5035;

  /** Features of rpm, a package's own configuration, and what only whole transactions need. */
  private static final int IRRELEVANT = 1 << 24 | 1 << 28 | 1 << 7 | 1 << 5;

  private static final int PREREQ = 1 << 6;
  private static final int SCRIPTLET = 1 << 9 | 1 << 10;
  private static final int ANY_SCRIPTLET = SCRIPTLET | 1 << 11 | 1 << 12 | 1 << 5 | 1 << 7;

  private final Providers providers;

  /** By package, the packages that need it, the latest first. */
  private final List<Deque<Need>> users = new ArrayList<>();

  /** By package, what it needs, the latest first. */
  private final List<Deque<Need>> needed = new ArrayList<>();

  Needs(List<Incoming> packages) throws IOException {
    this.providers = new Providers(packages);
    for (int p = 0; p < packages.size(); p++) {
      users.add(new ArrayDeque<>());
      needed.add(new ArrayDeque<>());
    }
    for (int p = 0; p < packages.size(); p++) {
      add(p, packages.get(p));
    }
  }

  Deque<Need> users(int p) {
    return users.get(p);
  }

  Deque<Need> needed(int p) {
    return needed.get(p);
  }

  private void add(int p, Incoming one) throws IOException {
    for (PackageDependency dependency : one.header().dependencies(Relation.REQUIRES)) {
      if ((dependency.flags() & IRRELEVANT) == 0 && !dependency.isRpmlib()) {
        add(p, dependency.dependency(), isStrict(dependency.flags()));
      }
    }
    Header header = one.header().header();
    for (String name : header.texts(ORDER_NAME)) {
      add(p, Dependency.of(name), false);
    }
  }

  private static boolean isStrict(int flags) {
    return (flags & SCRIPTLET) != 0 || (flags & PREREQ) != 0 && (flags & ANY_SCRIPTLET) == 0;
  }

  private void add(int p, Dependency dependency, boolean strict) {
    if (dependency.isRich()) {
      RichNames.of(dependency.name()).forEach(name -> add(p, Dependency.of(name), strict));
      return;
    }
    int q = providers.find(dependency);
    if (q >= 0 && q != p) {
      add(p, q, strict);
    }
  }

  private void add(int p, int q, boolean strict) {
    Need last = users.get(q).peekFirst();
    if (last != null && last.other == p) {
      last.strict |= strict;
      needed.get(p).getFirst().strict |= strict;
    } else {
      users.get(q).addFirst(new Need(p, strict));
      needed.get(p).addFirst(new Need(q, strict));
    }
  }
}
