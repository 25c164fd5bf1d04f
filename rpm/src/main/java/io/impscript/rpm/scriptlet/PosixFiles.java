package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The functions of {@code posix} on files. They answer 0, or nil, a text and a number. */
final class PosixFiles {
  private static final Object DONE = 0.0;
  private static final int NEW_FOLDER = 0777;
  private static final int LARGEST_LINK = 4095;

  private PosixFiles() {}

  /** Something that is done to a path. */
  private interface Action {
    void on(Session session, String path, Args args) throws IOException;
  }

  static void addTo(LuaTable posix) {
    add(posix, "access", PosixFiles::access);
    add(posix, "chdir", (session, path, args) -> session.changeFolder(path));
    add(posix, "chmod", PosixFiles::chmod);
    add(posix, "chown", PosixFiles::chown);
    add(posix, "link", PosixFiles::link);
    add(posix, "mkdir", PosixFiles::mkdir);
    add(posix, "mkfifo", PosixFiles::mkfifo);
    add(posix, "rmdir", PosixFiles::rmdir);
    add(posix, "symlink", PosixFiles::symlink);
    add(posix, "unlink", PosixFiles::unlink);
    add(posix, "utime", PosixFiles::utime);
    posix.set("dir", Session.function("dir", args -> reported(args, PosixFiles::dir)));
    posix.set("files", Session.function("files", args -> reported(args, PosixFiles::files)));
    posix.set(
        "readlink", Session.function("readlink", args -> reported(args, PosixFiles::readlink)));
    posix.set("stat", Session.function("stat", args -> reported(args, FileStatus::of)));
  }

  private static void add(LuaTable posix, String name, Action action) {
    posix.set(
        name,
        Session.function(
            name,
            args ->
                reported(
                    args,
                    (session, path, all) -> {
                      action.on(session, path, all);
                      return DONE;
                    })));
  }

  /** Something that is asked about a path. */
  interface Question {
    Object about(Session session, String path, Args args) throws IOException;
  }

  private static Object reported(Args args, Question question) {
    Session session = Session.of(args);
    String path = args.text(1, ".");
    try {
      return question.about(session, path, args);
    } catch (IOException e) {
      session.last = Errno.of(e);
      return session.last.posix(path);
    }
  }

  private static Path existing(Session session, String path) throws IOException {
    Path place = session.target(path);
    if (!session.exists(place)) {
      throw new NoSuchFileException(path);
    }
    return place;
  }

  private static void access(Session session, String path, Args args) throws IOException {
    String modes = args.text(2, "f");
    for (int i = 0; i < modes.length(); i++) {
      if ("rwxf ".indexOf(modes.charAt(i)) < 0) {
        throw args.wrong(2, "unknown mode option `" + modes.charAt(i) + "'");
      }
    }
    Path place = existing(session, path);
    int mode = (int) Files.getAttribute(place, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    boolean folder = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
    if (modes.indexOf('x') >= 0 && !folder && (mode & 0111) == 0) {
      throw new Errno.Problem(Errno.DENIED);
    }
  }

  private static void chmod(Session session, String path, Args args) throws IOException {
    Path place = existing(session, path);
    int mode = FileStatus.mode(place) & ModeText.ALL;
    int changed = ModeText.applied(args.text(2), mode);
    if (changed < 0) {
      throw args.wrong(2, "bad mode");
    }
    session.root.permit(place, changed);
  }

  private static void chown(Session session, String path, Args args) throws IOException {
    int uid = number(args, 2, session, true);
    int gid = number(args, 3, session, false);
    session.root.own(existing(session, path), uid, gid);
  }

  private static int number(Args args, int number, Session session, boolean user)
      throws IOException {
    Object given = args.get(number);
    if (given instanceof Number) {
      return (int) args.integer(number);
    }
    if (!(given instanceof String name)) {
      throw args.wrong(number, "string or number expected, got nil");
    }
    return user ? session.root.user(Bytes.text(name)) : session.root.group(Bytes.text(name));
  }

  private static void link(Session session, String path, Args args) throws IOException {
    Path from = session.place(path);
    if (!session.exists(from)) {
      throw new NoSuchFileException(path);
    }
    Path to = free(session, args.text(2));
    Files.createLink(to, from);
    session.root.changed(to.getParent());
  }

  /** Where nothing is yet. */
  private static Path free(Session session, String path) throws IOException {
    Path place = session.place(path);
    if (session.exists(place)) {
      throw new Errno.Problem(Errno.EXISTS);
    }
    return place;
  }

  private static void mkdir(Session session, String path, Args args) throws IOException {
    Path place = free(session, path);
    Files.createDirectory(place);
    session.root.permit(place, NEW_FOLDER & ~session.mask);
    session.root.changed(place.getParent());
  }

  private static void mkfifo(Session session, String path, Args args) throws IOException {
    free(session, path);
    if (session.run(List.of("mkfifo", "--", session.absolute(Bytes.text(path)))) != 0) {
      throw new Errno.Problem(Errno.DENIED);
    }
  }

  private static void rmdir(Session session, String path, Args args) throws IOException {
    Path place = session.place(path);
    if (session.exists(place) && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Errno.Problem(Errno.NOT_FOLDER);
    }
    remove(session, place);
  }

  private static void unlink(Session session, String path, Args args) throws IOException {
    Path place = session.place(path);
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Errno.Problem(Errno.FOLDER);
    }
    remove(session, place);
  }

  static void remove(Session session, Path place) throws IOException {
    if (place.getParent() == null || session.root.within(place).equals("/")) {
      throw new Errno.Problem(Errno.DENIED);
    }
    Files.delete(place);
    session.root.changed(place.getParent());
  }

  private static void symlink(Session session, String path, Args args) throws IOException {
    Path place = free(session, args.text(2));
    Files.createSymbolicLink(place, Path.of(Bytes.text(path)));
    session.root.changed(place.getParent());
  }

  private static void utime(Session session, String path, Args args) throws IOException {
    Path place = existing(session, path);
    if (Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther()) {
      // Java would open it: a pipe waits for its other end, and a device may do anything.
      throw new Errno.Problem(Errno.DENIED);
    }
    long now = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
    FileTime modified = FileTime.from(args.integer(2, now), TimeUnit.SECONDS);
    FileTime read = FileTime.from(args.integer(3, now), TimeUnit.SECONDS);
    Files.getFileAttributeView(place, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(modified, read, null);
  }

  private static List<String> names(Session session, String path) throws IOException {
    Path place = existing(session, path);
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Errno.Problem(Errno.NOT_FOLDER);
    }
    List<String> names = new ArrayList<>(List.of(".", ".."));
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(place)) {
      for (Path one : inside) {
        session.budget.step();
        names.add(Bytes.of(one.getFileName().toString()));
      }
    }
    names.sort(null);
    return names;
  }

  private static Object dir(Session session, String path, Args args) throws IOException {
    LuaTable table = new LuaTable();
    long number = 0;
    for (String name : names(session, path)) {
      number++;
      table.set(number, name);
    }
    return table;
  }

  private static Object files(Session session, String path, Args args) throws IOException {
    Iterator<String> names = names(session, path).iterator();
    return Session.function("files", step -> names.hasNext() ? names.next() : null);
  }

  private static Object readlink(Session session, String path, Args args) throws IOException {
    Path place = session.place(path);
    if (!session.exists(place)) {
      throw new NoSuchFileException(path);
    }
    if (!Files.isSymbolicLink(place)) {
      throw new Errno.Problem(Errno.INVALID);
    }
    String target = Bytes.of(Files.readSymbolicLink(place).toString());
    return target.substring(0, Math.min(target.length(), LARGEST_LINK));
  }

  static byte[] encoded(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
