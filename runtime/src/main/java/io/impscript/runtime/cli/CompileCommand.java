package io.impscript.runtime.cli;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.AtomicFiles;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.load.Loaded;
import io.impscript.runtime.session.Session;
import io.impscript.runtime.session.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imps compile}. */
@Command(name = "compile", description = "Write scripts out in the formats that sites have.")
final class CompileCommand extends Verb {
  /** What can be asked for; {@code all} is every target. */
  enum Wanted {
    imps,
    groups,
    nims,
    kiwi,
    ims,
    all
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scripts; one catalog is made of all.")
  private List<Path> files;

  @Option(
      names = "--target",
      defaultValue = "imps",
      paramLabel = "TARGET",
      description = {
        "imps: recipes, collections and repositories as JSON; groups:"
            + " cray_image_groups.yaml; nims: node maps as JSON; kiwi: a folder with a Kiwi"
            + " description for each recipe that no other takes in; ims: the same as archives"
            + " for IMS; all. Repositories that a script makes are written with imps, kiwi and"
            + " ims, to the folder repos. Default: ${DEFAULT-VALUE}."
      })
  private Wanted target;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to. Files of an earlier run keep their history.")
  private Path output;

  @Mixin private DescriptionOptions descriptions;
  @Mixin private ScriptArguments scripts;
  @Mixin private FormatOption format;

  @Override
  ExitCode execute() throws IOException {
    Session session = Session.standard();
    Checked<Loaded> checked = session.check(scripts.request(files));
    Findings findings = new Findings(console(), format.get(), session.sources());
    if (checked.hasErrors() || checked.value().isEmpty()) {
      findings.print(checked.diagnostics());
      return ExitCode.INPUT_HAS_ERRORS;
    }
    List<Diagnostic> all = new ArrayList<>(checked.diagnostics());
    Loaded loaded = checked.value().get();
    List<EmittedFile> emitted = emit(session, loaded, all);
    DescriptionOutput described = new DescriptionOutput(session, loaded, files, descriptions);
    describe(described, all);
    findings.print(all);
    if (all.stream().anyMatch(Diagnostic::isError)) {
      return ExitCode.INPUT_HAS_ERRORS;
    }
    Optional<MadeOutput> made = made(loaded);
    write(emitted);
    described.write(output, stamp(), this::tell);
    if (made.isPresent()) {
      made.get().write(output, this::tell);
    }
    return ExitCode.DONE;
  }

  private Optional<MadeOutput> made(Loaded loaded) throws IOException {
    if (target == Wanted.groups || target == Wanted.nims) {
      return Optional.empty();
    }
    OptionalLong epoch = environment().epoch();
    return Optional.of(new MadeOutput(loaded, epoch));
  }

  private List<EmittedFile> emit(Session session, Loaded loaded, List<Diagnostic> all) {
    Stamp now = stamp();
    List<EmittedFile> emitted = new ArrayList<>();
    for (Target one : targets()) {
      Checked<List<EmittedFile>> part = session.compile(loaded, one, output, now);
      all.addAll(part.diagnostics());
      part.value().ifPresent(emitted::addAll);
    }
    return emitted;
  }

  /** Asked for by name, a target must be possible; among all, it is left out with a warning. */
  private void describe(DescriptionOutput described, List<Diagnostic> all) {
    boolean optional = target == Wanted.all;
    if (optional || target == Wanted.kiwi) {
      all.addAll(described.makeFolders(optional));
    }
    if (optional || target == Wanted.ims) {
      all.addAll(described.makeArchives(optional));
    }
  }

  private Set<Target> targets() {
    return switch (target) {
      case imps -> EnumSet.of(Target.IMPS);
      case groups -> EnumSet.of(Target.GROUPS);
      case nims -> EnumSet.of(Target.NIMS);
      case kiwi, ims -> EnumSet.noneOf(Target.class);
      case all -> EnumSet.allOf(Target.class);
    };
  }

  private void write(List<EmittedFile> emitted) throws IOException {
    List<Path> written = AtomicFiles.writeAll(output, emitted);
    for (EmittedFile file : emitted) {
      Path path = output.resolve(file.path());
      tell((written.contains(path) ? "wrote " : "unchanged ") + path);
    }
  }

  private void tell(String line) {
    if (!format.isJson()) {
      console().out().println(line);
    }
  }
}
