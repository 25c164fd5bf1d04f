package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.Budget;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaStopped;
import io.impscript.rpm.macro.Macros;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a running program has of its process: where it is, its environment, its open files. */
final class Session {
  private static final int DEEPEST = 4;
  private static final int MOST_LINKS = 40;
  private static final int MOST_FILES = 200;
  private static final int NO_PROGRAM = 127;
  static final int MASK = 022;
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", "/sbin:/bin:/usr/sbin:/usr/bin:/usr/X11R6/bin", "HOME", "/root");

  final RootAccess root;
  final Macros macros;
  final Consumer<String> output;
  final Journal journal;
  final Budget budget;
  final List<String> input;
  private final Programs programs;
  final TreeMap<String, String> environment = new TreeMap<>(ENVIRONMENT);
  private final TreeMap<String, String> added = new TreeMap<>();
  private final List<FileHandle> open = new ArrayList<>();
  private String folder = "/";
  int mask = MASK;
  Errno last = new Errno(0, "Success");
  int children;
  int temporary;
  private boolean muted;
  private final int depth;

  Session(
      RootAccess root,
      Programs programs,
      Macros macros,
      Consumer<String> output,
      List<String> input) {
    this.root = root;
    this.programs = programs;
    this.macros = macros;
    this.output = output;
    this.input = List.copyOf(input);
    this.journal = new Journal();
    this.budget = Budget.ofScriptlet();
    this.depth = 0;
  }

  /** The process that a fork makes, which sees the same answers up to here and then this one. */
  private Session(Session parent, Object answer) {
    this.root = parent.root;
    this.programs = parent.programs;
    this.macros = parent.macros;
    this.output = parent.output;
    this.input = parent.input;
    this.journal = parent.journal.forked(answer);
    this.budget = parent.budget;
    this.environment.putAll(parent.environment);
    this.added.putAll(parent.added);
    this.folder = parent.folder;
    this.mask = parent.mask;
    this.depth = parent.depth + 1;
  }

  boolean isForked() {
    return depth > 0;
  }

  boolean canFork() {
    return depth < DEEPEST;
  }

  Session forked(Object answer) {
    return new Session(this, answer);
  }

  /**
   * The session of the program that calls, which may be a fork of the one that made the function.
   */
  static Session of(Args args) {
    return (Session) args.lua().host();
  }

  /** A function whose answers are kept. */
  static LuaFunction function(String name, LuaFunction.Body body) {
    return LuaFunction.of(name, args -> of(args).journal.answer(args, body));
  }

  void print(String bytes) {
    if (!muted) {
      output.accept(Bytes.text(bytes));
    }
  }

  void mute() {
    muted = true;
  }

  String folder() {
    return folder;
  }

  String absolute(String path) {
    return path.startsWith("/") ? path : folder + "/" + path;
  }

  /** The place of a path, which may be a link; what it is called need not be there. */
  Path place(String path) throws IOException {
    if (path.isEmpty()) {
      throw new NoSuchFileException(path);
    }
    Path place = root.find(absolute(Bytes.text(path)));
    if (place == null) {
      throw new NoSuchFileException(path);
    }
    return place;
  }

  /** The place of what a path leads to through all links. */
  Path target(String path) throws IOException {
    Path place = place(path);
    for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(place); i++) {
      Path link = Files.readSymbolicLink(place);
      String next =
          link.isAbsolute() ? link.toString() : root.within(place.getParent()) + "/" + link;
      place = root.find(next);
      if (place == null) {
        throw new NoSuchFileException(path);
      }
    }
    if (Files.isSymbolicLink(place)) {
      throw new Errno.Problem(new Errno(40, "Too many levels of symbolic links"));
    }
    return place;
  }

  boolean exists(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }

  void changeFolder(String path) throws IOException {
    Path place = target(path);
    if (!exists(place)) {
      throw new NoSuchFileException(path);
    }
    if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new Errno.Problem(Errno.NOT_FOLDER);
    }
    folder = root.within(place);
  }

  void setEnvironment(String name, String value) {
    if (value == null) {
      environment.remove(name);
      added.remove(name);
    } else {
      environment.put(name, value);
      added.put(name, value);
    }
  }

  /** Runs a program within the root, in this folder and with what was added to the environment. */
  int run(List<String> command) {
    try {
      return programs.run(wrapped(command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LuaStopped();
    } finally {
      root.changed(null);
    }
  }

  private List<String> wrapped(List<String> command) {
    List<String> all = new ArrayList<>();
    if (!folder.equals("/")) {
      String go = "cd \"$0\" && exec \"$@\"";
      all.addAll(List.of("/bin/sh", "-c", go, folder));
    }
    if (!added.isEmpty()) {
      all.add("env");
      added.forEach((name, value) -> all.add(name + "=" + value));
    }
    all.addAll(command);
    return all;
  }

  static boolean isNoProgram(int status) {
    return status == NO_PROGRAM;
  }

  FileHandle opened(FileHandle handle) throws IOException {
    if (open.size() >= MOST_FILES) {
      handle.close();
      throw new Errno.Problem(new Errno(24, "Too many open files"));
    }
    open.add(handle);
    return handle;
  }

  void closeAll() throws IOException {
    for (FileHandle handle : List.copyOf(open)) {
      handle.close();
    }
  }
}
