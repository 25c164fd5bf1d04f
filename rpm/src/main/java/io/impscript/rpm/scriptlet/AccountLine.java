package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaTable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A line of the root's users or groups, found by name or number. */
final class AccountLine {
  private static final int LARGEST = 16 << 20;
  private static final List<String> USER =
      List.of("name", "passwd", "uid", "gid", "gecos", "dir", "shell");

  private final Args args;
  private final String file;
  private final boolean user;

  AccountLine(Args args, String file, boolean user) {
    this.args = args;
    this.file = file;
    this.user = user;
  }

  /** A table, or one of its fields if the second argument names one; nil if there is none. */
  Object find() {
    Object given = args.get(1);
    String wanted = given instanceof Number ? Long.toString(args.integer(1)) : args.text(1, "0");
    int column = given == null || given instanceof Number ? 2 : 0;
    for (String line : lines()) {
      String[] fields = line.split(":", -1);
      if (fields.length > (user ? 6 : 3) && fields[column].equals(wanted)) {
        LuaTable found = user ? user(fields) : group(fields);
        return args.get(2) == null ? found : found.get(args.text(2));
      }
    }
    return null;
  }

  private List<String> lines() {
    Session session = Session.of(args);
    try (SeekableByteChannel channel = new FileOpening(session).open(file, "r")) {
      byte[] bytes = Channels.newInputStream(channel).readNBytes(LARGEST);
      session.budget.take(bytes.length);
      return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      session.last = Errno.of(e);
      return List.of();
    }
  }

  private static LuaTable user(String[] fields) {
    LuaTable table = new LuaTable();
    for (int i = 0; i < USER.size(); i++) {
      table.set(USER.get(i), i == 2 || i == 3 ? number(fields[i]) : fields[i]);
    }
    return table;
  }

  private static LuaTable group(String[] fields) {
    LuaTable table = new LuaTable();
    table.set("name", fields[0]);
    table.set("gid", number(fields[2]));
    String[] members = fields[3].isEmpty() ? new String[0] : fields[3].split(",");
    for (int i = 0; i < members.length; i++) {
      table.set(i + 1L, members[i]);
    }
    return table;
  }

  private static Object number(String digits) {
    return digits.matches("\\d{1,9}") ? (Object) Double.valueOf(digits) : digits;
  }
}
