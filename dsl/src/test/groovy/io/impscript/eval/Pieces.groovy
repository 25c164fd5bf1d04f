package io.impscript.eval

import io.impscript.diag.Diagnostic
import io.impscript.syntax.ScriptParser

/** Evaluates texts without words: the value of the last statement, or what was found. */
class Pieces {
    final List<Diagnostic> found = []
    Object value

    static Pieces of(String text, Limits limits = Limits.USUAL) {
        def pieces = new Pieces()
        def parsed = ScriptParser.parse('x', text)
        pieces.found.addAll(parsed.diagnostics())
        if (parsed.value().present) {
            pieces.run(parsed.value().get(), limits)
        }
        pieces
    }

    private void run(script, Limits limits) {
        def evaluator = new Evaluator({ found << it }, new CallSites(), limits)
        try {
            value = evaluator.run(script, new TopLevel(new Unit(), new NoWords()))
        } catch (Failure ignored) {
            value = null
        }
    }

    String getCode() {
        found.size() == 1 ? found[0].code().id() : found*.message().toString()
    }

    /** The text that the only finding marks. */
    static String marked(Diagnostic finding, String text) {
        def place = finding.place().get()
        def lines = text.readLines()
        place.startLine() == place.endLine()
            ? lines[place.startLine() - 1].substring(place.startColumn() - 1, place.endColumn() - 1)
            : lines[place.startLine() - 1].substring(place.startColumn() - 1)
    }

    static class NoWords extends Receiver {
    }
}
