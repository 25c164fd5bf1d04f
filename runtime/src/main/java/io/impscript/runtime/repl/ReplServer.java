package io.impscript.runtime.repl;

import io.impscript.converter.EmittedFile;
import io.impscript.converter.Stamp;
import io.impscript.converter.files.AtomicFiles;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.NearNames;
import io.impscript.diag.SourceLookup;
import io.impscript.load.Loaded;
import io.impscript.load.ScriptSession;
import io.impscript.model.Catalog;
import io.impscript.runtime.compile.CatalogCompiler;
import io.impscript.runtime.show.CatalogText;
import io.impscript.validate.CatalogValidator;
import io.impscript.validate.ValidationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers the requests of a session. It knows nothing of terminals. */
public final class ReplServer {
  private final ReplEngine engine;
  private final Supplier<Stamp> clock;
  private final ReplHelp help = new ReplHelp();
  private Optional<String> lastDeclared = Optional.empty();

  ReplServer(ReplEngine engine, Supplier<Stamp> clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** The request that a person's input makes. */
  public static ReplRequest request(String input, boolean complete) {
    return ReplCommand.isCommand(input)
        ? ReplCommand.parse(input)
        : new ReplRequest.Evaluate(input, complete);
  }

  /** Answers a request; a fault of our own is a reply too, so that what was typed is not lost. */
  public ReplReply answer(ReplRequest request) {
    try {
      return answerThis(request);
    } catch (RuntimeException | StackOverflowError fault) {
      return new ReplReply.Refused(
          "this is a fault of imps itself: " + fault, List.of("please report it with the input"));
    }
  }

  private ReplReply answerThis(ReplRequest request) {
    if (request instanceof ReplRequest.Evaluate evaluate) {
      return evaluate(evaluate);
    } else if (request instanceof ReplRequest.Load load) {
      return load(load.files());
    } else if (request instanceof ReplRequest.Help about) {
      return help.about(about.topic());
    } else if (request instanceof ReplRequest.Show show) {
      return show(show.name());
    } else if (request instanceof ReplRequest.Overview) {
      return overview();
    } else if (request instanceof ReplRequest.Check) {
      return check();
    } else if (request instanceof ReplRequest.Compile compile) {
      return compile(compile.folder());
    } else if (request instanceof ReplRequest.Reset) {
      return reset();
    } else if (request instanceof ReplRequest.Unknown unknown) {
      return new ReplReply.Refused(unknown.message(), unknown.hints());
    }
    return new ReplReply.Goodbye();
  }

  /** Where the lines that findings speak of can be had. */
  public SourceLookup sources() {
    return engine.sources();
  }

  ReplEngine engine() {
    return engine;
  }

  private ReplReply evaluate(ReplRequest.Evaluate request) {
    if (!request.complete() && Incomplete.is(request.text())) {
      return new ReplReply.Incomplete();
    }
    Catalog before = engine.loaded().catalog();
    return reply(before, engine.evaluate(request.text()));
  }

  private ReplReply load(List<Path> files) {
    Catalog before = engine.loaded().catalog();
    List<Diagnostic> all = new ArrayList<>();
    boolean failed = false;
    for (Path file : files) {
      ScriptSession.Reply reply = engine.load(file);
      all.addAll(reply.diagnostics());
      failed |= reply.hasErrors();
    }
    return failed
        ? new ReplReply.Failed(all)
        : reply(before, new ScriptSession.Reply(Optional.empty(), all));
  }

  private ReplReply reply(Catalog before, ScriptSession.Reply reply) {
    if (reply.hasErrors()) {
      return new ReplReply.Failed(reply.diagnostics());
    }
    List<CatalogChanges.Change> changes = CatalogChanges.between(before, engine.loaded().catalog());
    if (!changes.isEmpty()) {
      lastDeclared = Optional.of(changes.get(changes.size() - 1).name());
    }
    List<String> lines = changes.stream().map(CatalogChanges.Change::line).toList();
    return new ReplReply.Evaluated(lines, reply.value(), reply.diagnostics());
  }

  private ReplReply show(Optional<String> asked) {
    Optional<String> name = asked.or(() -> lastDeclared);
    if (name.isEmpty()) {
      return new ReplReply.Refused("nothing is declared yet", List.of(":help says how to begin"));
    }
    Catalog catalog = engine.loaded().catalog();
    List<String> texts = CatalogText.named(catalog, name.get());
    return texts.isEmpty()
        ? unknownName(name.get(), catalog)
        : new ReplReply.Text(String.join("\n", texts));
  }

  private static ReplReply unknownName(String name, Catalog catalog) {
    List<String> hints =
        NearNames.hint(name, CatalogText.names(catalog))
            .map(List::of)
            .orElse(List.of(":list says what is declared"));
    return new ReplReply.Refused("nothing is named '" + name + "'", hints);
  }

  private ReplReply overview() {
    String text = CatalogText.overview(engine.loaded().catalog());
    return new ReplReply.Text(text.isEmpty() ? "nothing is declared yet\n" : text);
  }

  private ReplReply check() {
    List<Diagnostic> found = findings(engine.loaded());
    return found.stream().anyMatch(Diagnostic::isError)
        ? new ReplReply.Failed(found)
        : new ReplReply.Text("no errors\n", found);
  }

  private static List<Diagnostic> findings(Loaded loaded) {
    return new CatalogValidator()
        .validate(loaded.catalog(), loaded.places(), ValidationContext.check());
  }

  private ReplReply compile(Optional<Path> folder) {
    List<Diagnostic> found = new ArrayList<>(findings(engine.loaded()));
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return new ReplReply.Failed(found);
    }
    Catalog catalog = engine.loaded().catalog();
    Checked<List<EmittedFile>> files =
        new CatalogCompiler(clock.get())
            .compile(
                catalog, CatalogCompiler.targetsOf(catalog), folder.orElse(Path.of("/dev/null")));
    found.addAll(files.diagnostics());
    if (files.value().isEmpty()) {
      return new ReplReply.Failed(found);
    }
    return folder
        .map(where -> written(where, files.value().get(), found))
        .orElseGet(() -> new ReplReply.Text(shown(files.value().get()), found));
  }

  private static ReplReply written(Path folder, List<EmittedFile> files, List<Diagnostic> found) {
    try {
      List<Path> written = AtomicFiles.writeAll(folder, files);
      StringBuilder text = new StringBuilder();
      for (EmittedFile file : files) {
        Path target = folder.resolve(file.path());
        text.append(written.contains(target.normalize()) ? "wrote " : "unchanged: ");
        text.append(target).append('\n');
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

  private ReplReply reset() {
    engine.reset();
    lastDeclared = Optional.empty();
    return new ReplReply.Text("everything is forgotten\n");
  }
}
