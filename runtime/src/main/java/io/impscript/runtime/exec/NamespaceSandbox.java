package io.impscript.runtime.exec;

import io.impscript.runtime.files.MountTable;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sandbox of Linux namespaces, made by {@code unshare} (util-linux 2.32 or newer) and a shell
 * script that is process 1 of the new PID namespace. It mounts, starts the command, waits for it,
 * and its end is the end of every process and every mount inside. It also ends when the pipe that
 * is its standard input does, which the kernel closes when our own process dies in whatever way.
 */
public final class NamespaceSandbox implements Sandbox {
  /** Status with which the script ends when it could not prepare the root; its output says why. */
  public static final int NOT_PREPARED = 125;

  private static final String SCRIPT = script();

  private final String unshare;

  private NamespaceSandbox(String unshare) {
    this.unshare = unshare;
  }

  /**
   * The sandbox of this machine.
   *
   * @throws MissingProgramException if {@code unshare} is not installed
   * @throws SandboxUnavailableException if this account may not mount, or the root folder cannot
   *     have mounts of its own
   */
  public static NamespaceSandbox open() throws IOException {
    String unshare =
        Programs.find("unshare")
            .orElseThrow(() -> new MissingProgramException("unshare"))
            .toString();
    if (!Privileges.mayMount()) {
      throw new SandboxUnavailableException(
          "building an image root needs the right to mount: run it as root"
              + " (in a container, with the capability SYS_ADMIN)");
    }
    // mount(2), EINVAL: only a mount point's propagation can be changed.
    if (!MountTable.read().hasRoot()) {
      throw new SandboxUnavailableException(
          "this is a chroot of a folder that is no mount point, in which nothing can be mounted"
              + " privately: outside, before chroot, run: mount --bind FOLDER FOLDER");
    }
    return new NamespaceSandbox(unshare);
  }

  @Override
  public Command beside(Path root, Command command) {
    List<String> argv = new ArrayList<>(command.argv());
    Programs.find(argv.get(0)).ifPresent(program -> argv.set(0, program.toString()));
    return wrap("beside", root, List.of(), argv, command);
  }

  @Override
  public Command inside(Path root, List<Bind> binds, Command command) {
    return wrap("inside", root, binds, command.argv(), command);
  }

  private Command wrap(
      String mode, Path root, List<Bind> binds, List<String> argv, Command command) {
    List<String> line = new ArrayList<>(namespaces());
    line.addAll(List.of("/bin/sh", "-c", SCRIPT, "imps-sandbox"));
    line.addAll(List.of(mode, root.toString(), command.directory().toString()));
    line.add(String.valueOf(binds.size()));
    binds.forEach(bind -> line.addAll(arguments(bind)));
    line.addAll(argv);
    return command.wrapped(line, Path.of("/"));
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

  private static String script() {
    try (InputStream in = NamespaceSandbox.class.getResourceAsStream("sandbox.sh")) {
      return withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script stands in the process list, where its comments are in the way. */
  private static String withoutComments(String script) {
    return script
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("  #"))
        .collect(Collectors.joining("\n"));
  }
}
