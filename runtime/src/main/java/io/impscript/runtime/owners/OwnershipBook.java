package io.impscript.runtime.owners;

import io.impscript.runtime.exec.NamespaceSandbox;
import io.impscript.runtime.exec.UserNamespace;
import io.impscript.runtime.files.FileKind;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the files of a root are meant to be, while an ordinary user builds it: told of what is laid,
 * asked before each command, told of what the command changed. Between commands all folders belong
 * to the user, so that files can be laid into them.
 *
 * <p>In a user namespace with all ids, commands see and change true owners. With root's id alone
 * they see true modes, and owners are what the packages say.
 */
public final class OwnershipBook {
  private final Path root;
  private final Exchange exchange;
  private final Optional<NamespaceSandbox> sandbox;
  private final TreeMap<String, RecordedFile> files = new TreeMap<>();
  private final TreeMap<String, RecordedFile> pending = new TreeMap<>();
  private boolean ran;

  /**
   * @param root the image root, absolute and without links
   * @param folder of this build alone, for what is told to and fro
   * @param sandbox in a user namespace; empty where there is none, so that no command can run
   */
  public OwnershipBook(Path root, Path folder, Optional<NamespaceSandbox> sandbox)
      throws IOException {
    this.root = root;
    this.exchange = new Exchange(folder);
    this.sandbox = sandbox;
  }

  /** The sandbox for commands in this root, which keeps this book; empty where there is none. */
  public Optional<Sandbox> sandbox() {
    return sandbox.map(Watched::new);
  }

  /**
   * A file was laid.
   *
   * @param path bytes of its path in the root, with or without a slash in front
   */
  public synchronized void laid(byte[] path, RecordedFile file) throws IOException {
    takeFound();
    String key = key(path);
    if (speaks(file)) {
      files.put(key, file);
      pending.put(key, file);
    } else {
      files.remove(key);
      pending.remove(key);
    }
  }

  /**
   * Gives all files to the user, with modes that let him read them, and says what they are meant to
   * be. To be called when no command runs; commands may run again afterwards.
   *
   * @throws IOException if the owners cannot be read back
   */
  public synchronized OwnershipRecord settle(CommandRunner runner)
      throws IOException, InterruptedException {
    takeFound();
    if (sandbox.isPresent()) {
      readAll(runner);
    }
    forgetGone();
    pending.putAll(files);
    return new OwnershipRecord(files);
  }

  private void readAll(CommandRunner runner) throws IOException, InterruptedException {
    UserNamespace namespace = sandbox.orElseThrow().user().orElseThrow();
    exchange.tell(root, pending, isFull());
    pending.clear();
    List<String> problems = new ArrayList<>();
    CommandResult result =
        runner.execute(namespace.enter(OwnersScript.all(exchange.folder(), root)), problems::add);
    Map<String, RecordedFile> found = exchange.found();
    if (!result.succeeded() || found == null) {
      throw OwnersScript.failure(problems);
    }
    Map<String, RecordedFile> before = new TreeMap<>(files);
    files.values().removeIf(file -> !file.isNode());
    found.forEach((path, file) -> files.put(path, merged(before.get(path), file)));
    keepOwners(before, found);
    before.forEach(this::keepCapabilities);
    capabilities(runner, namespace);
  }

  /** With root's id alone, what was recorded is not seen to belong to somebody else. */
  private void keepOwners(Map<String, RecordedFile> before, Map<String, RecordedFile> found)
      throws IOException {
    if (isFull()) {
      return;
    }
    for (Map.Entry<String, RecordedFile> entry : before.entrySet()) {
      RecordedFile file = entry.getValue();
      boolean owned = file.uid() > 0 || file.gid() > 0;
      if (owned && !file.isNode() && !found.containsKey(entry.getKey())) {
        files.put(entry.getKey(), withModeOf(entry.getKey(), file));
      }
    }
  }

  private RecordedFile withModeOf(String path, RecordedFile file) throws IOException {
    return Exchange.isThere(root, path, file.kind()) && file.kind() != FileKind.LINK
        ? file.withMode(Exchange.mode(root, path))
        : file;
  }

  private void keepCapabilities(String path, RecordedFile file) {
    if (!file.capabilities().isEmpty()) {
      files.merge(path, file, (now, then) -> now.withCapabilities(then.capabilities()));
    }
  }

  private RecordedFile merged(RecordedFile before, RecordedFile found) {
    boolean same = before != null && before.kind() == found.kind();
    return isFull() || !same ? found : found.withOwner(before.uid(), before.gid());
  }

  /** What commands gave to programs; without {@code getcap}, nobody can tell. */
  private void capabilities(CommandRunner runner, UserNamespace namespace)
      throws IOException, InterruptedException {
    Map<String, String> given = new TreeMap<>();
    String prefix = root + "/";
    try {
      runner.execute(
          namespace.enter(OwnersScript.capabilities(root)),
          line -> {
            int split = line.lastIndexOf(' ');
            if (line.startsWith(prefix) && split > prefix.length()) {
              given.put(line.substring(prefix.length(), split), line.substring(split + 1));
            }
          });
    } catch (IOException none) {
      return;
    }
    for (Map.Entry<String, String> each : given.entrySet()) {
      gave(key(each.getKey().getBytes(StandardCharsets.UTF_8)), each.getValue());
    }
  }

  private void gave(String path, String text) throws IOException {
    if (Exchange.isThere(root, path, FileKind.FILE)) {
      RecordedFile plain = RecordedFile.plain(FileKind.FILE, Exchange.mode(root, path), 0, 0);
      files.put(path, files.getOrDefault(path, plain).withCapabilities(text));
    }
  }

  /** Nodes stay, which only this book has. */
  private void forgetGone() throws IOException {
    for (Map.Entry<String, RecordedFile> entry : new ArrayList<>(files.entrySet())) {
      RecordedFile file = entry.getValue();
      if (!file.isNode() && !Exchange.isThere(root, entry.getKey(), file.kind())) {
        files.remove(entry.getKey());
      }
    }
  }

  /** Folders as the last command left them, if one has run since. */
  private void takeFound() throws IOException {
    Map<String, RecordedFile> found = ran ? exchange.found() : null;
    ran = false;
    if (found == null) {
      return;
    }
    Map<String, RecordedFile> before = new TreeMap<>(files);
    before.values().removeIf(file -> file.kind() != FileKind.FOLDER);
    files.keySet().removeAll(before.keySet());
    keepOwners(before, found);
    found.forEach((path, file) -> files.put(path, merged(before.get(path), file)));
    files.forEach(
        (path, file) -> {
          if (file.kind() == FileKind.FOLDER) {
            pending.put(path, file);
          }
        });
  }

  private synchronized void beforeCommand() {
    try {
      takeFound();
      exchange.tell(root, pending, isFull());
      pending.clear();
      ran = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isFull() {
    return sandbox.orElseThrow().user().orElseThrow().mapping() == UserNamespace.Mapping.FULL;
  }

  /** Whether the tree cannot say the same by itself. */
  private static boolean speaks(RecordedFile file) {
    int tame =
        file.kind() == FileKind.FOLDER ? file.mode() & 0777 | 0700 : file.mode() & 0777 | 0600;
    return file.uid() != 0
        || file.gid() != 0
        || file.isNode()
        || !file.capabilities().isEmpty()
        || file.kind() != FileKind.LINK && file.mode() != tame;
  }

  private static String key(byte[] path) {
    String text = OwnershipRecord.text(path);
    String plain = text.startsWith("/") ? text.substring(1) : text;
    return plain.isEmpty() ? "." : plain;
  }

  /**
   * Tells before each command what is pending. A shell beside the root is none: it outlives the
   * programs that it runs, of which each is one.
   */
  private final class Watched implements Sandbox {
    private final NamespaceSandbox plain;
    private final NamespaceSandbox told;

    Watched(NamespaceSandbox sandbox) {
      this.plain = sandbox;
      this.told = sandbox.around(any -> line("folders"));
    }

    private List<String> line(String what) {
      return OwnersScript.line(exchange.folder(), root, what);
    }

    @Override
    public Command beside(Path where, Command command) {
      return plain.beside(where, command);
    }

    @Override
    public Command first(Path where, Command command) {
      return plain.first(where, command);
    }

    @Override
    public List<String> each(Path where) {
      beforeCommand();
      return line("each");
    }

    @Override
    public Command inside(Path where, List<Bind> binds, Command command) {
      beforeCommand();
      return told.inside(where, binds, command);
    }
  }
}
