package io.impscript.diag

import io.impscript.model.SourceSpan
import spock.lang.Specification

class PlainRenderersSpec extends Specification {
    def span = new SourceSpan('dir/a b.imps.groovy', 3, 5, 3, 12)
    def error = Diagnostic.of(DiagnosticCode.UNKNOWN_WORD, span, "'pakages' is not a word")
        .withHint("did you mean 'packages'?").withRelated(span.start(), 'the block')
    def nowhere = new Diagnostic(DiagnosticCode.UNKNOWN_PARAMETER, Severity.WARNING, Optional.empty(), 'no "x"', [], [])

    def 'one line each'() {
        expect:
        new OneLineRenderer().render([error, nowhere], SourceLookup.none()) == '''\
            |dir/a b.imps.groovy:3:5: error: 'pakages' is not a word [unknown-word]
            |warning: no "x" [unknown-parameter]
            |'''.stripMargin()
        new OneLineRenderer().render([], SourceLookup.none()) == ''
    }

    def 'one line stays one line, whatever the input'() {
        given:
        def bad = Diagnostic.of(DiagnosticCode.SYNTAX, new SourceSpan('a\nb', 1, 1, 1, 1), 'x\ny\u001b[2J')

        expect:
        new OneLineRenderer().render([bad], SourceLookup.none()) == 'a\\u000ab:1:1: error: x\\u000ay\\u001b[2J [syntax]\n'
    }

    def 'JSON says it all'() {
        expect:
        new JsonRenderer().render([error, nowhere], SourceLookup.none()) == '''\
            |{
            |  "version": 1,
            |  "diagnostics": [
            |    {"code": "unknown-word", "severity": "error", "message": "'pakages' is not a word", "place": {"file": "dir/a b.imps.groovy", "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 12}, "hints": ["did you mean 'packages'?"], "related": [{"message": "the block", "place": {"file": "dir/a b.imps.groovy", "startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 6}}]},
            |    {"code": "unknown-parameter", "severity": "warning", "message": "no \\"x\\"", "place": null, "hints": [], "related": []}
            |  ],
            |  "errors": 1,
            |  "warnings": 1,
            |  "notes": 0
            |}
            |'''.stripMargin()
    }

    def 'JSON without findings'() {
        expect:
        new JsonRenderer().render([], SourceLookup.none()) ==
            '{\n  "version": 1,\n  "diagnostics": [],\n  "errors": 0,\n  "warnings": 0,\n  "notes": 0\n}\n'
    }

    def 'JSON carries every text whole and shows no control'() {
        given:
        def text = '"\\/\b\n\r\t\u0000\u001b\u007f\u009b\u2028\u202e日本😀\ud800 end'
        def found = Diagnostic.of(DiagnosticCode.SYNTAX, new SourceSpan(text, 1, 1, 1, 1), text)

        when:
        def json = new JsonRenderer().render([found], SourceLookup.none())

        then:
        json.contains('"message": "\\"\\\\/\\u0008\\n\\r\\t\\u0000\\u001b\\u007f\\u009b\\u2028\\u202e日本😀\\ud800 end"')
        json.contains('"file": "\\"\\\\/')
        !(json =~ /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/)
    }
}
