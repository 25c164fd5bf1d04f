package io.impscript.runtime.port;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes commands run beside or inside an image root, in mount and PID namespaces of their own. All
 * forms give the command {@code /proc}, {@code /sys} and {@code /dev} under the root as a chroot
 * needs them; the mounts live only inside the namespace, so that nothing of them can stay behind on
 * the host, and when our own process dies, the command and all its children die too.
 */
public interface Sandbox {
  /**
   * A host program that works on the root from outside, such as {@code dnf --installroot}. It need
   * not wait for the disk where the host can spare it that: a root can be made again.
   *
   * @param root absolute path of the image root
   * @param command what to run; its paths are the host's
   */
  Command beside(Path root, Command command);

  /**
   * A host program that is process 1 of a PID namespace of its own: nothing runs in it but what it
   * starts, which it can end all at once ({@code kill -1}), and which cannot end it.
   *
   * @param root absolute path of the image root
   * @param command what to run; its paths are the host's
   */
  Command first(Path root, Command command);

  /**
   * A program of the image itself, run in a chroot of the root.
   *
   * @param root absolute path of the image root
   * @param binds host folders shown inside, none of which needs to exist in the root afterwards
   * @param command what to run; its program, arguments and folder are paths inside the root
   */
  Command inside(Path root, List<Bind> binds, Command command);

  /**
   * What stands in front of each program that a shell, the {@linkplain #first first} process beside
   * the root, runs there in a chroot; to be asked for right before each.
   *
   * @param root absolute path of the image root
   */
  default List<String> each(Path root) {
    return List.of();
  }

  /**
   * A host path shown at a path of the image while a command runs.
   *
   * @param host absolute path on the host, a file or a folder
   * @param guest absolute path inside the image
   * @param writable whether the command may write there
   */
  record Bind(Path host, Path guest, boolean writable) {}
}
