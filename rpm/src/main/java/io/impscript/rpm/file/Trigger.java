package io.impscript.rpm.file;

import java.util.List;

/**
 * A program that runs when other packages or files come or go.
 *
 * @param conditions packages, or for file triggers beginnings of paths; any of them
 * @param flags of each condition: what must happen, and the sense of the version
 * @param priority of file triggers, larger runs earlier
 */
public record Trigger(
    Kind kind,
    List<PackageDependency> conditions,
    List<String> interpreter,
    String body,
    int flags,
    long priority) {
  public static final int ON_INSTALL = 1 << 16;
  public static final int ON_REMOVE = 1 << 17;
  public static final int AFTER_REMOVE = 1 << 18;
  public static final int BEFORE_INSTALL = 1 << 25;

  public Trigger {
    conditions = List.copyOf(conditions);
    interpreter = List.copyOf(interpreter);
  }

  /** What the conditions are about, and when it runs; its entries in the header are in a row. */
  public enum Kind {
    PACKAGE(
        Tag.TRIGGER_NAME,
        Tag.TRIGGER_INDEX,
        Tag.TRIGGER_VERSION,
        Tag.TRIGGER_FLAGS,
        Tag.TRIGGER_SCRIPTS,
        Tag.TRIGGER_SCRIPT_PROG,
        Tag.TRIGGER_SCRIPT_FLAGS,
        -1),
    FILE(Tag.FILE_TRIGGER_NAME, Tag.FILE_TRIGGER_SCRIPTS, Tag.FILE_TRIGGER_PRIORITIES),
    FILE_AFTER_TRANSACTION(
        Tag.TRANS_FILE_TRIGGER_NAME,
        Tag.TRANS_FILE_TRIGGER_SCRIPTS,
        Tag.TRANS_FILE_TRIGGER_PRIORITIES);

    final int name;
    final int index;
    final int version;
    final int sense;
    final int scripts;
    final int programs;
    final int scriptFlags;
    final int priorities;

    Kind(int name, int scripts, int priorities) {
      this(name, name + 1, name + 2, name + 3, scripts, scripts + 1, scripts + 2, priorities);
    }

    Kind(
        int name,
        int index,
        int version,
        int sense,
        int scripts,
        int programs,
        int scriptFlags,
        int priorities) {
      this.name = name;
      this.index = index;
      this.version = version;
      this.sense = sense;
      this.scripts = scripts;
      this.programs = programs;
      this.scriptFlags = scriptFlags;
      this.priorities = priorities;
    }
  }
}
