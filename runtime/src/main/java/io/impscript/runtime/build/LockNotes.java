package io.impscript.runtime.build;

import io.impscript.runtime.lock.LockFile;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.lock.PackageDrift;
import io.impscript.runtime.lock.PackageDrift.Moved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is different from a lock without making the image another one, in one sentence each. The
 * same packages may be had from a mirror, and every update of a repository changes its index.
 */
final class LockNotes {
  private final LockFile lock;

  LockNotes(LockFile lock) {
    this.lock = lock;
  }

  /** On repositories of both, in the order of the build's. */
  List<String> ofRepositories(List<LockedRepository> now) {
    List<String> notes = new ArrayList<>();
    now.forEach(each -> before(each.name()).ifPresent(one -> compare(one, each, notes)));
    return notes;
  }

  private Optional<LockedRepository> before(String name) {
    return lock.repositories().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static void compare(LockedRepository before, LockedRepository now, List<String> notes) {
    String which = "repository '" + now.name() + "' ";
    if (!before.url().equals(now.url())) {
      notes.add(which + "is at " + place(now) + ", in the lock at " + place(before));
    } else if (differ(before.indexSha256(), now.indexSha256())) {
      notes.add(which + "has changed since the lock was made");
    }
    if (!before.gpgKey().isEmpty() && now.gpgKey().isEmpty()) {
      notes.add(which + "has no gpgKey, which it had in the lock: signatures are not checked");
    }
  }

  private static String place(LockedRepository one) {
    return one.url().isEmpty() ? "its place below the IMPS root" : one.url();
  }

  private static boolean differ(String before, String now) {
    return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
  }

  /** On packages that are the same, but come from elsewhere. */
  List<String> ofPackages(List<PackageDrift> drift) {
    Map<String, List<String>> moved = new TreeMap<>();
    for (PackageDrift each : drift) {
      if (each instanceof Moved one) {
        String way = way(one.locked().repository(), one.repository());
        moved.computeIfAbsent(way, key -> new ArrayList<>()).add(one.locked().name());
      }
    }
    return moved.entrySet().stream()
        .map(each -> each.getKey() + shortened(each.getValue()))
        .toList();
  }

  private static String way(String before, String now) {
    return "from repository '" + now + "', in the lock from '" + before + "': ";
  }

  private static String shortened(List<String> names) {
    return names.size() <= 3
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 2)) + " and " + (names.size() - 2) + " more";
  }
}
