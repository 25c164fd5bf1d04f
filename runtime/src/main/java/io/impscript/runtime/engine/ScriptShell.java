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
 * something to do, does it in a chroot, ends whatever that left running, and prints the status
 * behind a word made for this one scriptlet. Neither that word nor the key of a request ever is in
 * a file or in a command line, where a scriptlet could read it.
 */
final class ScriptShell implements ScriptRunner, AutoCloseable {
  /** The search path of rpm's own macro {@code %_install_script_path}. */
  private static final String PATH = "/sbin:/bin:/usr/sbin:/usr/bin:/usr/X11R6/bin";

  /** Where rpm keeps the file of a running scriptlet: {@code %_tmppath}. */
  private static final String FOLDER = "/var/tmp";

  /**
   * {@code kill -1} reaches every process but this one, which is process 1, at one moment: no child
   * can be born in between. Those in the middle of a call to the kernel still end it, so that it is
   * done anew until there are none.
   */
  private static final String LOOP =
      """
      umask 022
      mkfifo -m 600 "$0/ask" && exec 3<>"$0/ask" || exit 125
      printf '%s 0\\n' "$1"
      read -r key <&3
      while read -r asked word <&3 && [ "$asked" = "$key" ]; do
        ( . "$0/script.sh" ) 3<&-
        status=$?
        while kill -KILL -1 2>/dev/null; do sleep 0.001; done
        printf '\\n%s %s\\n' "$word" "$status"
      done
      """;

  private final CommandRunner runner;
  private final SandboxSource sandbox;
  private final Path root;
  private final Path work;
  private final Answers answers;
  private final String key = secret();
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
    this.answers = new Answers(lines);
  }

  private static String secret() {
    return UUID.randomUUID().toString();
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
      String word = secret();
      answers.expect(word);
      tell(key + " " + word);
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
    String ready = secret();
    answers.expect(ready);
    Command shell = sandbox.open().first(root, shell(ready));
    server = new Thread(() -> serve(shell), "scriptlets");
    server.setDaemon(true);
    server.start();
    answers.take();
    // For reading, too: opening a pipe for writing alone waits for a reader, which may have died.
    ask = new RandomAccessFile(work.resolve("ask").toFile(), "rw");
    tell(key);
  }

  private void tell(String line) throws IOException {
    ask.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private Command shell(String ready) {
    Map<String, String> environment = Map.of("PATH", PATH, "HOME", "/root", "LC_ALL", "C.UTF-8");
    List<String> argv = List.of("/bin/sh", "-c", LOOP, work.toString(), ready);
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
    Path file = folder.resolve("rpm-tmp." + secret().substring(30));
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
      tell("end");
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
    private final Consumer<String> lines;
    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private volatile String word;
    private boolean blank;
    private CommandResult result;

    Answers(Consumer<String> lines) {
      this.lines = lines;
    }

    /** Which word the next status stands behind. */
    void expect(String next) {
      word = next;
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
