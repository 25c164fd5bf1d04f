package io.impscript.runtime.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.impscript.runtime.exec.UserNamespace;
import io.impscript.runtime.owners.OwnershipRecord;
import io.impscript.runtime.owners.RecordedFile;
import io.impscript.runtime.owners.RecordedRoot;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.root.RawPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A squashfs of a root that an ordinary user made: mksquashfs is told what the files are meant to
 * be. In a user namespace the user's files are root's anyway, and programs can get their
 * capabilities; without one, mksquashfs is told of every file.
 */
final class RecordedSquashfs {
  private final CommandRunner runner;
  private final SquashfsCommands commands;
  private final OwnershipRecord owners;
  private final Optional<UserNamespace> namespace;

  RecordedSquashfs(CommandRunner runner, SquashfsCommands commands, RecordedRoot recorded) {
    this.runner = runner;
    this.commands = commands;
    this.owners = recorded.owners();
    this.namespace = recorded.namespace();
  }

  /** Runs mksquashfs; gives back what the image could not have. */
  List<PackNote> make(Path file, long time, Run run) throws IOException, InterruptedException {
    List<TreeEntry> entries = TreeScan.of(commands.root(), Optional.of(owners));
    Path pseudo = file.resolveSibling(file.getFileName() + ".files");
    try {
      Files.write(pseudo, PseudoFile.of(told(entries), commands.epoch()));
      List<String> more = new ArrayList<>(List.of("-pf", pseudo.toString()));
      more.addAll(root(entries.get(0)));
      List<PackNote> notes = capabilities();
      run.run(inside(commands.make(file, time, more)));
      return notes;
    } finally {
      Files.deleteIfExists(pseudo);
    }
  }

  private List<TreeEntry> told(List<TreeEntry> entries) {
    return namespace.isEmpty()
        ? entries
        : entries.stream().filter(entry -> owners.find(entry.name()).isPresent()).toList();
  }

  /** The root folder's own mode and owner, unless it says them itself. */
  private List<String> root(TreeEntry root) {
    if (namespace.isPresent() && owners.find(root.name()).isEmpty()) {
      return List.of();
    }
    return List.of(
        "-root-mode", Integer.toOctalString(root.mode() & 07777),
        "-root-uid", String.valueOf(root.uid()),
        "-root-gid", String.valueOf(root.gid()));
  }

  private Command inside(Command command) {
    return namespace.map(space -> space.enter(command)).orElse(command);
  }

  private List<PackNote> capabilities() throws InterruptedException {
    if (namespace.isEmpty()) {
      return Capabilities.lost(owners, "this squashfs, since this machine has no user namespaces");
    }
    boolean lost = false;
    for (Map.Entry<String, RecordedFile> entry : owners.files().entrySet()) {
      String text = entry.getValue().capabilities();
      lost |= !text.isEmpty() && !give(entry.getKey(), text);
    }
    return lost
        ? Capabilities.lost(owners, "this squashfs, since setcap cannot set them")
        : List.of();
  }

  private boolean give(String path, String text) throws InterruptedException {
    Path program = RawPath.resolve(commands.root(), path.getBytes(ISO_8859_1));
    try {
      return !Files.isRegularFile(program, NOFOLLOW_LINKS)
          || runner
              .execute(inside(SquashfsCommands.capabilities(program, text)), line -> {})
              .succeeded();
    } catch (IOException none) {
      return false;
    }
  }

  /** Runs a command that has to succeed. */
  interface Run {
    void run(Command command) throws IOException, InterruptedException;
  }
}
