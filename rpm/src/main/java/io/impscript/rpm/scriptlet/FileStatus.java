package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code posix.stat} tells; of a link it tells about the link. */
final class FileStatus {
  private static final int KIND = 0xF000;
  private static final Map<Integer, String> KINDS =
      Map.of(
          0x8000, "regular",
          0xA000, "link",
          0x4000, "directory",
          0x2000, "character device",
          0x6000, "block device",
          0x1000, "fifo",
          0xC000, "socket");

  private FileStatus() {}

  static int mode(Path place) throws IOException {
    return (int) Files.getAttribute(place, "unix:mode", LinkOption.NOFOLLOW_LINKS);
  }

  static Object of(Session session, String path, Args args) throws IOException {
    Path place = path.endsWith("/") ? session.target(path) : session.place(path);
    if (!session.exists(place)) {
      throw new NoSuchFileException(path);
    }
    LuaTable all = all(session, place);
    String field = args.text(2, null);
    if (field == null) {
      return all;
    }
    Object value = all.get(field);
    if (value == null) {
      throw args.wrong(2, "invalid option '" + field + "'");
    }
    return value;
  }

  private static LuaTable all(Session session, Path place) throws IOException {
    Map<String, Object> read =
        Files.readAttributes(
            place,
            "unix:mode,ino,dev,nlink,size,lastAccessTime,lastModifiedTime,ctime",
            LinkOption.NOFOLLOW_LINKS);
    int[] owner = session.root.owner(place);
    int mode = (int) read.get("mode");
    LuaTable table = new LuaTable();
    table.set("mode", ModeText.of(mode));
    table.set("_mode", (double) mode);
    table.set("ino", number(read.get("ino")));
    table.set("dev", number(read.get("dev")));
    table.set("nlink", number(read.get("nlink")));
    table.set("uid", (double) owner[0]);
    table.set("gid", (double) owner[1]);
    table.set("size", number(read.get("size")));
    table.set("atime", number(read.get("lastAccessTime")));
    table.set("mtime", number(read.get("lastModifiedTime")));
    table.set("ctime", number(read.get("ctime")));
    table.set("type", KINDS.getOrDefault(mode & KIND, "?"));
    return table;
  }

  private static Double number(Object value) {
    return value instanceof FileTime time
        ? (double) time.to(TimeUnit.SECONDS)
        : ((Number) value).doubleValue();
  }
}
