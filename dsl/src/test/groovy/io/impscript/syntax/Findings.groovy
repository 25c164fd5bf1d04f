package io.impscript.syntax

import io.impscript.diag.Diagnostic
import io.impscript.model.SourceSpan

/** Findings as lines that can be compared and read. */
class Findings {
    static String of(String text) {
        def parsed = ScriptParser.parse('site.imps.groovy', text)
        def lines = parsed.diagnostics().collectMany { lines(it) }
        (lines + (parsed.value().present ? '-> tree' : '-> no tree')).join('\n')
    }

    static List<String> lines(Diagnostic d) {
        ["> ${d.place().map { place(it) }.orElse('nowhere')} ${d.code().id()}: ${d.message()}".toString()] +
            d.hints().collect { "  = $it".toString() } +
            d.related().collect { "  @ ${place(it.place())} ${it.message()}".toString() }
    }

    private static String place(SourceSpan s) {
        s.startLine() == s.endLine() ? "${s.startLine()}:${s.startColumn()}-${s.endColumn()}" : "${s.startLine()}:${s.startColumn()}-${s.endLine()}:${s.endColumn()}"
    }
}
