package io.impscript.runtime.exec;

import io.impscript.runtime.files.MountTable;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sandbox of Linux namespaces, made by {@code unshare} (util-linux 2.32 or newer) and a shell
 * script that is process 1 of the new PID namespace. It mounts, starts the command, waits for it,
 * and its end is the end of every process and every mount inside. It also ends when the pipe that
 * is its standard input does, which the kernel closes when our own process dies in whatever way.
 */
public final class NamespaceSandbox implements Sandbox {
  /** Status with which the script ends when it could not prepare the root; its output says why. */
  public static final int NOT_PREPARED = 125;

  private static final String SCRIPT = SandboxScripts.read("sandbox.sh");

  private final String unshare;
  private final Optional<UserNamespace> user;
  private final Function<Path, List<String>> around;

  private NamespaceSandbox(
      String unshare, Optional<UserNamespace> user, Function<Path, List<String>> around) {
    this.unshare = unshare;
    this.user = user;
    this.around = around;
  }

  /**
   * The sandbox of root.
   *
   * @throws MissingProgramException if {@code unshare} is not installed
   * @throws SandboxUnavailableException if this account may not mount, or the root folder cannot
   *     have mounts of its own
   */
  public static NamespaceSandbox open() throws IOException {
    if (!Privileges.mayMount()) {
      throw new SandboxUnavailableException(
          "building an image root needs the right to mount: run it as root"
              + " (in a container, with the capability SYS_ADMIN)");
    }
    return open(Optional.empty());
  }

  /**
   * The sandbox of this account: root's, or one in a user namespace.
   *
   * @throws MissingProgramException if a program of util-linux is not installed
   * @throws SandboxUnavailableException if this account may not mount, neither itself nor in a user
   *     namespace, or the root folder cannot have mounts of its own
   */
  public static NamespaceSandbox openForAnyone() throws IOException {
    return Privileges.isRoot() ? open() : open(Optional.of(UserNamespace.open()));
  }

  private static NamespaceSandbox open(Optional<UserNamespace> user) throws IOException {
    String unshare =
        Programs.find("unshare")
            .orElseThrow(() -> new MissingProgramException("unshare"))
            .toString();
    // mount(2), EINVAL: only a mount point's propagation can be changed.
    if (!MountTable.read().hasRoot()) {
      throw new SandboxUnavailableException(
          "this is a chroot of a folder that is no mount point, in which nothing can be mounted"
              + " privately: outside, before chroot, run: mount --bind FOLDER FOLDER");
    }
    return new NamespaceSandbox(unshare, user, root -> List.of());
  }

  /** The user namespace that it is in; empty with root's rights. */
  public Optional<UserNamespace> user() {
    return user;
  }

  /**
   * The same sandbox with another program around it, in the user namespace and outside of all
   * others.
   *
   * @param program gives for the image root what stands in front of the sandbox's own line, which
   *     it has to run with its own standard input
   */
  public NamespaceSandbox around(Function<Path, List<String>> program) {
    return new NamespaceSandbox(unshare, user, program);
  }

  @Override
  public Command beside(Path root, Command command) {
    List<String> argv = new ArrayList<>();
    SyncFilter.ofThisMachine().ifPresent(filter -> argv.addAll(filter.prefix()));
    argv.addAll(onHost(command));
    return wrap("beside", root, List.of(), argv, command);
  }

  @Override
  public Command first(Path root, Command command) {
    return wrap("first", root, List.of(), onHost(command), command);
  }

  private static List<String> onHost(Command command) {
    List<String> argv = new ArrayList<>(command.argv());
    Programs.find(argv.get(0)).ifPresent(program -> argv.set(0, program.toString()));
    return argv;
  }

  @Override
  public Command inside(Path root, List<Bind> binds, Command command) {
    return wrap("inside", root, binds, command.argv(), command);
  }

  private Command wrap(
      String mode, Path root, List<Bind> binds, List<String> argv, Command command) {
    List<String> line = new ArrayList<>();
    user.ifPresent(namespace -> line.addAll(namespace.prefix()));
    line.addAll(around.apply(root));
    line.addAll(namespaces());
    line.addAll(List.of("/bin/sh", "-c", SCRIPT, "imps-sandbox"));
    line.addAll(List.of(rights(), mode, root.toString(), command.directory().toString()));
    line.add(String.valueOf(binds.size()));
    binds.forEach(bind -> line.addAll(arguments(bind)));
    line.addAll(argv);
    return command.wrapped(line, Path.of("/"));
  }

  /** What the script has to do in another way. */
  private String rights() {
    return user.map(namespace -> namespace.mapping().name().toLowerCase(Locale.ROOT))
        .orElse("root");
  }

  private List<String> namespaces() {
    return List.of(
        unshare,
        "--mount",
        "--pid",
        "--uts",
        "--ipc",
        "--fork",
        "--kill-child",
        "--propagation",
        "private",
        "--");
  }

  private static List<String> arguments(Bind bind) {
    return List.of(
        bind.host().toString(), bind.guest().normalize().toString(), bind.writable() ? "rw" : "ro");
  }
}
