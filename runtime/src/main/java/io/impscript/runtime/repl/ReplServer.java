package io.impscript.runtime.repl;

import io.impscript.converter.Stamp;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.NearNames;
import io.impscript.diag.SourceLookup;
import io.impscript.load.ScriptSession;
import io.impscript.model.Catalog;
import io.impscript.runtime.session.Session;
import io.impscript.runtime.show.NamedThing;
import io.impscript.runtime.show.Shown;
import io.impscript.validate.MergedRecipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Answers the requests of a session. It knows nothing of terminals. */
public final class ReplServer {
  private final ReplEngine engine;
  private final Session session;
  private final Compiling compiling;
  private final ReplHelp help = new ReplHelp();
  private Optional<String> lastDeclared = Optional.empty();

  ReplServer(ReplEngine engine, Session session, Supplier<Stamp> clock) {
    this.engine = engine;
    this.session = session;
    this.compiling = new Compiling(session, clock);
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
    } else if (request instanceof ReplRequest.Merged merged) {
      return merged(merged.name());
    } else if (request instanceof ReplRequest.Overview) {
      return overview();
    } else if (request instanceof ReplRequest.Check) {
      return check();
    } else if (request instanceof ReplRequest.Compile compile) {
      return compiling.compile(engine.loaded(), compile.folder());
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
    String texts =
        engine.things().stream()
            .filter(thing -> thing.name().equals(name.get()))
            .map(thing -> thing.shown().text())
            .collect(Collectors.joining("\n"));
    return texts.isEmpty() ? unknownName(name.get()) : new ReplReply.Text(texts);
  }

  private ReplReply unknownName(String name) {
    List<String> names = engine.things().stream().map(NamedThing::name).distinct().toList();
    List<String> hints =
        NearNames.hint(name, names).map(List::of).orElse(List.of(":list says what is declared"));
    return new ReplReply.Refused("nothing is named '" + name + "'", hints);
  }

  private ReplReply overview() {
    String text = Shown.overview(engine.loaded()).text();
    return new ReplReply.Text(text.isEmpty() ? "nothing is declared yet\n" : text);
  }

  private ReplReply merged(Optional<String> asked) {
    Optional<String> name = asked.or(() -> lastDeclared);
    if (name.isEmpty()) {
      return new ReplReply.Refused("nothing is declared yet", List.of(":help says how to begin"));
    }
    Checked<MergedRecipe> merged = session.merge(engine.loaded(), name.get());
    return merged
        .value()
        .<ReplReply>map(recipe -> new ReplReply.Text(Shown.merged(recipe).text()))
        .orElseGet(() -> new ReplReply.Failed(merged.diagnostics()));
  }

  private ReplReply check() {
    List<Diagnostic> found = session.validate(engine.loaded());
    return found.stream().anyMatch(Diagnostic::isError)
        ? new ReplReply.Failed(found)
        : new ReplReply.Text("no errors\n", found);
  }

  private ReplReply reset() {
    engine.reset();
    lastDeclared = Optional.empty();
    return new ReplReply.Text("everything is forgotten\n");
  }
}
