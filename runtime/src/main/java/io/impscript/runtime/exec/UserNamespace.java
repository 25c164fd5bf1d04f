package io.impscript.runtime.exec;

import io.impscript.runtime.port.Command;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A user namespace in which an ordinary account is root over its own files (user_namespaces(7)). A
 * process that does nothing keeps it, for as long as ours lives; programs enter it by {@code
 * nsenter}.
 */
public final class UserNamespace {
  /** What is mapped: what {@code chown} can do inside. */
  public enum Mapping {
    /** All ids of a system, by the account's subordinate ids. */
    FULL,
    /** Root alone, who is the account itself. */
    SINGLE
  }

  private static final String WAITING = "echo; exec cat >/dev/null";
  private static final String TAKE_BACK =
      """
      PATH=/usr/sbin:/usr/bin:/sbin:/bin
      find "$1" -xdev \\( ! -uid 0 -o ! -gid 0 \\) -exec chown -h 0:0 -- {} +
      find "$1" -xdev -type d ! -perm -700 -exec chmod u+rwx -- {} +
      """;
  private static final int PATIENCE = 20;
  private static UserNamespace shared;

  private final Process holder;
  private final Mapping mapping;
  private final String reason;

  private UserNamespace(Process holder, Mapping mapping, String reason) {
    this.holder = holder;
    this.mapping = mapping;
    this.reason = reason;
  }

  /**
   * The namespace of this process, made when it is first asked for.
   *
   * @throws MissingProgramException if util-linux is not installed
   * @throws SandboxUnavailableException if the machine allows none, or no mounts in it; the message
   *     says what to do
   */
  public static synchronized UserNamespace open() throws IOException {
    if (shared == null || !shared.holder.isAlive()) {
      shared = make();
    }
    return shared;
  }

  /** What is mapped. */
  public Mapping mapping() {
    return mapping;
  }

  /** Why it is not all ids, and what to do, as one sentence; empty if it is. */
  public String reason() {
    return reason;
  }

  /** The command as root of this namespace. */
  public Command enter(Command command) {
    List<String> argv = new ArrayList<>(prefix());
    argv.add(
        Programs.find(command.argv().get(0)).map(Path::toString).orElse(command.argv().get(0)));
    argv.addAll(command.argv().subList(1, command.argv().size()));
    return new Command(
        argv, command.environment(), command.directory(), command.shown(), command.lifeline());
  }

  /**
   * Makes all files of a tree the account's own, and its folders open to it, so that it can delete
   * them. Not to be interrupted, since that is how builds clean up.
   */
  public void takeBack(Path tree) throws IOException {
    List<String> line = new ArrayList<>(prefix());
    line.addAll(List.of("/bin/sh", "-c", TAKE_BACK, "imps-owners", tree.toString()));
    boolean interrupted = Thread.interrupted();
    try {
      run(line);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What stands in front of a program that runs inside. */
  List<String> prefix() {
    List<String> line = new ArrayList<>();
    line.add(Programs.find("nsenter").map(Path::toString).orElse("nsenter"));
    line.add("--user=/proc/" + holder.pid() + "/ns/user");
    line.addAll(
        mapping == Mapping.FULL
            ? List.of("--setuid", "0", "--setgid", "0", "--")
            : List.of("--preserve-credentials", "--"));
    return line;
  }

  private static UserNamespace make() throws IOException {
    for (String program : List.of("unshare", "nsenter")) {
      Programs.find(program).orElseThrow(() -> new MissingProgramException(program));
    }
    Process holder = start();
    try {
      String reason = mapAll(holder.pid());
      Mapping mapping = reason.isEmpty() ? Mapping.FULL : Mapping.SINGLE;
      if (mapping == Mapping.SINGLE) {
        mapOne(holder.pid());
      }
      UserNamespace namespace = new UserNamespace(holder, mapping, reason);
      namespace.probe();
      return namespace;
    } catch (IOException e) {
      holder.destroyForcibly();
      throw e;
    }
  }

  /** Off our terminal, so that Ctrl-C does not end it before the commands that are in it. */
  private static Process start() throws IOException {
    List<String> line = new ArrayList<>();
    Programs.find("setsid").ifPresent(setsid -> line.add(setsid.toString()));
    line.add(Programs.find("unshare").orElseThrow().toString());
    line.addAll(List.of("--user", "--", "/bin/sh", "-c", WAITING));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String first = reader(process).readLine();
    if (first == null || !first.isEmpty()) {
      process.destroyForcibly();
      throw new SandboxUnavailableException(
          "this machine gives ordinary users no user namespaces (%s); run as root, or have them allowed: %s"
              .formatted(first == null ? "unshare ended" : first, Allowing.text()));
    }
    return process;
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Gives back why not, or nothing. */
  private static String mapAll(long pid) throws IOException {
    String account = account();
    List<String> users = ranges("/etc/subuid", account, "unix:uid");
    List<String> groups = ranges("/etc/subgid", account, "unix:gid");
    if (users.isEmpty() || groups.isEmpty()) {
      return "the account %s has no subordinate ids; as root: usermod --add-subuids 100000-165535 --add-subgids 100000-165535 %s"
          .formatted(account, account);
    }
    for (String program : List.of("newuidmap", "newgidmap")) {
      if (Programs.find(program).isEmpty()) {
        return program + " is not installed; install uidmap (Debian, Ubuntu) or shadow-utils";
      }
    }
    // Groups first: without newgidmap's right, the single mapping must still be possible.
    String problem = map("newgidmap", pid, groups);
    return problem.isEmpty() ? map("newuidmap", pid, users) : problem;
  }

  /** An account without a name is known by its number. */
  private static String account() throws IOException {
    String name = System.getProperty("user.name", "?");
    return name.equals("?")
        ? String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
        : name;
  }

  private static List<String> ranges(String file, String account, String attribute)
      throws IOException {
    long own = (Integer) Files.getAttribute(Path.of("/proc/self"), attribute);
    return SubordinateIds.mapping(Path.of(file), account, own);
  }

  private static String map(String program, long pid, List<String> ranges) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Programs.find(program).orElseThrow().toString());
    line.add(String.valueOf(pid));
    line.addAll(ranges);
    return run(line);
  }

  /** Without any help, an account may map itself, if it gives up {@code setgroups}. */
  private static void mapOne(long pid) throws IOException {
    Path self = Path.of("/proc/self");
    put(pid, "setgroups", "deny");
    put(pid, "gid_map", "0 " + Files.getAttribute(self, "unix:gid") + " 1");
    put(pid, "uid_map", "0 " + Files.getAttribute(self, "unix:uid") + " 1");
  }

  private static void put(long pid, String name, String text) throws IOException {
    File file = new File("/proc/" + pid + "/" + name);
    try (FileOutputStream out = new FileOutputStream(file)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new SandboxUnavailableException(
          "this machine does not let an ordinary user be root of a user namespace (%s: %s); run as root"
              .formatted(file, e.getMessage()));
    }
  }

  /** Some machines give namespaces whose root may nothing. */
  private void probe() throws IOException {
    List<String> line = new ArrayList<>(prefix());
    line.add(Programs.find("unshare").orElseThrow().toString());
    line.addAll(List.of("--mount", "--pid", "--fork", "--", "/bin/sh", "-c"));
    line.add("mount -n -t proc proc /proc && mount -n -t tmpfs tmpfs /tmp");
    String problem = run(line);
    if (!problem.isEmpty()) {
      throw new SandboxUnavailableException(
          "this machine does not let the root of a user namespace mount (%s); run as root, or have it allowed: %s"
              .formatted(problem, Allowing.text()));
    }
  }

  /** Gives back what it said if it failed, else nothing. */
  private static String run(List<String> line) throws IOException {
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    try {
      BufferedReader output = reader(process);
      String text = output.readLine();
      // Who says more than a pipe holds would wait for a reader.
      output.transferTo(Writer.nullWriter());
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return line.get(0) + " does not end";
      }
      return process.exitValue() == 0 ? "" : text == null ? line.get(0) + " failed" : text;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
