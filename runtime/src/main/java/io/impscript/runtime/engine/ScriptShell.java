package io.impscript.runtime.engine;

import io.impscript.rpm.install.Script;
import io.impscript.rpm.install.ScriptRunner;
import io.impscript.runtime.exec.ShellText;
import io.impscript.runtime.files.TreeDeleter;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.SandboxSource;
import io.impscript.runtime.root.RootPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Runs scriptlets in the root's sandbox. One sandbox serves them all, since setting one up takes
 * longer than most scriptlets do: a shell beside the root reads from a named pipe that there is
 * something to do, does it in a chroot, and prints the status behind a word that no script knows.
 */
final class ScriptShell implements ScriptRunner, AutoCloseable {
  /** The search path of rpm's own macro {@code %_install_script_path}. */
  private static final String PATH = "/sbin:/bin:/usr/sbin:/usr/bin:/usr/X11R6/bin";

  /** Where rpm keeps the file of a running scriptlet: {@code %_tmppath}. */
  private static final String FOLDER = "/var/tmp";

  private static final String LOOP =
      """
      umask 022
      mkfifo -m 600 "$0/ask" && exec 3<>"$0/ask" || exit 125
      printf '%s 0\\n' "$1"
      while read -r word <&3 && [ "$word" = run ]; do
        ( . "$0/script.sh" ) 3<&-
        printf '\\n%s %s\\n' "$1" "$?"
      done
      """;

  private final CommandRunner runner;
  private final SandboxSource sandbox;
  private final Path root;
  private final Path work;
  private final Answers answers;
  private final String nonce = UUID.randomUUID().toString().substring(24);
  private final String word = "[" + nonce + "] status";
  private Thread server;
  private RandomAccessFile ask;

  /**
   * @param work a folder of our own, made anew
   * @param lines takes what scriptlets print
   */
  ScriptShell(
      CommandRunner runner, SandboxSource sandbox, Path root, Path work, Consumer<String> lines) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.root = root;
    this.work = work;
    this.answers = new Answers(word, lines);
  }

  @Override
  public String unavailable() {
    try {
      sandbox.open();
      return "";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Override
  public int run(Script script) throws IOException, InterruptedException {
    if (server == null) {
      start();
    }
    Path body = script.body().isEmpty() ? null : write(script);
    try {
      Files.writeString(work.resolve("script.sh"), fragment(script, body));
      ask.write("run\n".getBytes(StandardCharsets.US_ASCII));
      return answers.take();
    } finally {
      if (body != null) {
        Files.deleteIfExists(body);
      }
    }
  }

  private void start() throws IOException, InterruptedException {
    TreeDeleter.delete(work);
    Files.createDirectories(work);
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwx------"));
    Command shell = sandbox.open().beside(root, shell());
    server = new Thread(() -> serve(shell), "scriptlets");
    server.setDaemon(true);
    server.start();
    answers.take();
    // For reading, too: opening a pipe for writing alone waits for a reader, which may have died.
    ask = new RandomAccessFile(work.resolve("ask").toFile(), "rw");
  }

  private Command shell() {
    Map<String, String> environment = Map.of("PATH", PATH, "HOME", "/root", "LC_ALL", "C.UTF-8");
    List<String> argv = List.of("/bin/sh", "-c", LOOP, work.toString(), word);
    return new Command(argv, environment, work, List.of("scriptlets"), false);
  }

  private void serve(Command shell) {
    try {
      answers.end(runner.execute(shell, answers));
    } catch (IOException | RuntimeException e) {
      answers.end(new CommandResult(1, List.of(String.valueOf(e.getMessage()))));
    } catch (InterruptedException e) {
      answers.end(new CommandResult(1, List.of("interrupted")));
    }
  }

  private Path write(Script script) throws IOException {
    Path folder = RootPath.resolve(root, FOLDER);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setAttribute(folder, "unix:mode", 01777);
    }
    Path file = folder.resolve("rpm-tmp." + nonce.substring(6));
    Files.deleteIfExists(file);
    return Files.writeString(
        file, script.body(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private String fragment(Script script, Path body) throws IOException {
    List<String> argv = new ArrayList<>(sandbox.open().each(root));
    argv.addAll(List.of("chroot", root.toString()));
    argv.addAll(script.interpreter());
    if (body != null) {
      argv.add(FOLDER + "/" + body.getFileName());
      argv.addAll(script.arguments());
    }
    return "printf '%s\\n' "
        + ShellText.of(List.of(script.title()))
        + "\nexec env -u OLDPWD -u PWD -u SHLVL -u _ "
        + ShellText.of(argv)
        + " < "
        + ShellText.of(List.of(input(script)))
        + "\n";
  }

  private String input(Script script) throws IOException {
    if (script.input().isEmpty()) {
      return "/dev/null";
    }
    Path file = work.resolve("input");
    Files.writeString(file, String.join("\n", script.input()) + "\n");
    return file.toString();
  }

  /**
   * Ends the sandbox, which puts what scriptlets made in {@code /dev} into the root.
   *
   * @throws IOException if it ended otherwise than it should
   */
  void finish() throws IOException, InterruptedException {
    if (server != null) {
      ask.write("end\n".getBytes(StandardCharsets.US_ASCII));
      server.join();
      server = null;
      answers.check();
      close();
    }
  }

  /** Ends all that still runs. */
  @Override
  public void close() throws IOException {
    if (server != null) {
      server.interrupt();
      boolean interrupted = Thread.interrupted();
      try {
        server.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
      server = null;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (ask != null) {
      ask.close();
      ask = null;
    }
    TreeDeleter.delete(work);
  }

  /** What the shell prints, parted into what scriptlets say and their statuses. */
  private static final class Answers implements Consumer<String> {
    private final String word;
    private final Consumer<String> lines;
    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private boolean blank;
    private CommandResult result;

    Answers(String word, Consumer<String> lines) {
      this.word = word;
      this.lines = lines;
    }

    /** The empty line before a status is ours: what a script prints last may end in none. */
    @Override
    public void accept(String line) {
      if (line.startsWith(word + " ")) {
        blank = false;
        queue.add(Integer.valueOf(line.substring(word.length() + 1)));
        return;
      }
      if (blank) {
        lines.accept("");
      }
      blank = line.isEmpty();
      if (!blank) {
        lines.accept(line);
      }
    }

    void end(CommandResult end) {
      result = end;
      queue.add(end);
    }

    int take() throws IOException, InterruptedException {
      Object answer = queue.take();
      if (answer instanceof Integer status) {
        return status;
      }
      throw broken((CommandResult) answer);
    }

    void check() throws IOException {
      if (!result.succeeded()) {
        throw broken(result);
      }
    }

    private static IOException broken(CommandResult end) {
      String last = end.lastLines().isEmpty() ? "" : ": " + String.join(" ", end.lastLines());
      return new IOException(
          "the sandbox of the scriptlets ended with status " + end.exitCode() + last);
    }
  }
}
