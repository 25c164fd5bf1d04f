package io.impscript.runtime.build;

import io.impscript.rpm.install.Installed.LaidFile;
import io.impscript.runtime.exec.NamespaceSandbox;
import io.impscript.runtime.exec.Privileges;
import io.impscript.runtime.exec.UserNamespace;
import io.impscript.runtime.files.FileKind;
import io.impscript.runtime.owners.OwnershipBook;
import io.impscript.runtime.owners.OwnershipRecord;
import io.impscript.runtime.owners.RecordFormat;
import io.impscript.runtime.owners.RecordedFile;
import io.impscript.runtime.owners.RecordedRoot;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import io.impscript.runtime.port.SandboxSource;
import io.impscript.runtime.root.ImageBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The build of somebody who is not root: owners are recorded beside the root. */
final class Rootless {
  private static final int PERMISSIONS = 07777;

  private final ImageBuild build;
  private final SandboxSource machine;
  private final Optional<NamespaceSandbox> sandbox;
  private final OwnershipBook book;

  private Rootless(
      ImageBuild build,
      SandboxSource machine,
      Optional<NamespaceSandbox> sandbox,
      OwnershipBook book) {
    this.build = build;
    this.machine = machine;
    this.sandbox = sandbox;
    this.book = book;
  }

  /**
   * Of this account.
   *
   * @param folder of this build alone
   * @return empty for root
   */
  static Optional<Rootless> of(ImageBuild build, Path folder, SandboxSource machine)
      throws IOException {
    if (Privileges.isRoot()) {
      return Optional.empty();
    }
    Optional<NamespaceSandbox> sandbox = sandbox(machine);
    OwnershipBook book = new OwnershipBook(build.root(), folder, sandbox);
    return Optional.of(new Rootless(build, machine, sandbox, book));
  }

  /** Whether one is needed is known only when a command is to be run. */
  private static Optional<NamespaceSandbox> sandbox(SandboxSource machine) {
    try {
      return machine.open() instanceof NamespaceSandbox own ? Optional.of(own) : Optional.empty();
    } catch (IOException unavailable) {
      return Optional.empty();
    }
  }

  /** Opens the sandbox that keeps the record, or says why there is none. */
  SandboxSource source() {
    Optional<Sandbox> recording = book.sandbox();
    return recording.isPresent() ? recording::get : machine;
  }

  /** Why files cannot be given to others in scripts, and what to do; empty if they can. */
  String limits() {
    return sandbox.flatMap(NamespaceSandbox::user).map(UserNamespace::reason).orElse("");
  }

  void laid(LaidFile file) throws IOException {
    Optional<FileKind> kind = FileKind.ofMode(file.mode());
    if (kind.isPresent()) {
      book.laid(file.path().getBytes(StandardCharsets.UTF_8), recorded(kind.get(), file));
    }
  }

  /** Packages have the kernel's short form of a device's number. */
  private static RecordedFile recorded(FileKind kind, LaidFile file) {
    boolean device = kind == FileKind.CHARACTER_DEVICE || kind == FileKind.BLOCK_DEVICE;
    int number = device ? file.rdev() : 0;
    return new RecordedFile(
        kind,
        file.mode() & PERMISSIONS,
        file.uid(),
        file.gid(),
        number >>> 8 & 0xfff,
        number & 0xff | number >>> 12 & 0xfff00,
        file.modified(),
        file.capabilities());
  }

  /** Takes all files back and writes the record that goes with the root. */
  RecordedRoot settle(CommandRunner runner) throws IOException, InterruptedException {
    OwnershipRecord owners = book.settle(runner);
    RecordFormat.write(build.owners(), owners);
    return new RecordedRoot(owners, sandbox.flatMap(NamespaceSandbox::user));
  }
}
