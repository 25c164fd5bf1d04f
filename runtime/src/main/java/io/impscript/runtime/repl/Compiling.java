package io.impscript.runtime.repl;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.AtomicFiles;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.load.Loaded;
import io.impscript.model.Catalog;
import io.impscript.runtime.session.Session;
import io.impscript.runtime.session.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Compiles what a session has declared, into a folder or onto the screen. */
final class Compiling {
  /** Has no earlier outputs. */
  private static final Path NOWHERE = Path.of("/dev/null");

  private final Session session;
  private final Supplier<Stamp> clock;

  Compiling(Session session, Supplier<Stamp> clock) {
    this.session = session;
    this.clock = clock;
  }

  ReplReply compile(Loaded loaded, Optional<Path> folder) {
    List<Diagnostic> found = new ArrayList<>(session.validate(loaded));
    if (hasErrors(found)) {
      return new ReplReply.Failed(found);
    }
    Stamp now;
    try {
      now = clock.get();
    } catch (IllegalArgumentException badTime) {
      return new ReplReply.Refused(badTime.getMessage(), List.of("set it right and start again"));
    }
    List<EmittedFile> files = emitted(loaded, folder.orElse(NOWHERE), now, found);
    if (hasErrors(found)) {
      return new ReplReply.Failed(found);
    }
    return folder
        .map(where -> written(where, files, found))
        .orElseGet(() -> new ReplReply.Text(shown(files), found));
  }

  private static boolean hasErrors(List<Diagnostic> found) {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  private List<EmittedFile> emitted(Loaded loaded, Path folder, Stamp now, List<Diagnostic> found) {
    List<EmittedFile> files = new ArrayList<>();
    for (Target target : targets(loaded.catalog())) {
      Checked<List<EmittedFile>> part = session.compile(loaded, target, folder, now);
      found.addAll(part.diagnostics());
      part.value().ifPresent(files::addAll);
    }
    return files;
  }

  /** Those that the catalog has something for; always IMPS. */
  private static Set<Target> targets(Catalog catalog) {
    Set<Target> targets = EnumSet.of(Target.IMPS);
    if (!catalog.imageGroups().isEmpty()) {
      targets.add(Target.GROUPS);
    }
    if (!catalog.nodeMaps().isEmpty()) {
      targets.add(Target.NIMS);
    }
    return targets;
  }

  private static ReplReply written(Path folder, List<EmittedFile> files, List<Diagnostic> found) {
    try {
      List<Path> written = AtomicFiles.writeAll(folder, files);
      StringBuilder text = new StringBuilder();
      for (EmittedFile file : files) {
        Path target = folder.resolve(file.path()).normalize();
        text.append(written.contains(target) ? "wrote " : "unchanged ").append(target);
        text.append('\n');
      }
      return new ReplReply.Text(text.toString(), found);
    } catch (IOException e) {
      return new ReplReply.Refused(e.getMessage(), List.of("name another folder, or make room"));
    }
  }

  private static String shown(List<EmittedFile> files) {
    StringBuilder text = new StringBuilder();
    for (EmittedFile file : files) {
      text.append("--- ").append(file.path()).append('\n').append(file.text());
    }
    return text.toString();
  }
}
