package io.impscript.rpm.install;

import io.impscript.rpm.file.FileEntry;
import io.impscript.rpm.file.PackageHeader;
import io.impscript.rpm.file.Trigger;
import io.impscript.rpm.version.Dependency;
import io.impscript.rpm.version.Sense;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packages that are installed at a moment of a transaction, in the order they came. */
final class Population {
  private final List<Resident> residents = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * @param isNew whether it came with this transaction
   */
  record Resident(
      PackageHeader header, List<Trigger> triggers, List<FileEntry> files, boolean isNew) {
    String name() {
      return header.nevra().name();
    }

    String fullName() {
      return header.nevra().toString();
    }

    /** Whether a trigger on packages has a condition that this package meets. */
    boolean meets(Trigger trigger, int moment) {
      Dependency self = new Dependency(name(), Sense.EQUAL, header.nevra().evr());
      return trigger.conditions().stream()
          .filter(condition -> (condition.flags() & moment) != 0)
          .map(condition -> condition.dependency())
          .anyMatch(wanted -> wanted.name().equals(self.name()) && wanted.overlaps(self));
    }

    /** Files whose path begins as a condition of a file trigger says, condition by condition. */
    List<String> matching(String prefix) {
      return files.stream().map(FileEntry::path).filter(path -> path.startsWith(prefix)).toList();
    }
  }

  static Resident resident(PackageHeader header, boolean isNew) throws IOException {
    return new Resident(header, header.triggers(), header.files(), isNew);
  }

  void add(Resident resident) {
    residents.add(resident);
    counts.merge(resident.name(), 1, Integer::sum);
  }

  List<Resident> all() {
    return residents;
  }

  int count(String name) {
    return counts.getOrDefault(name, 0);
  }
}
