package io.impscript.tests.golden

import io.impscript.diag.DiagnosticCode
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

/**
 * Each folder of {@code golden/errors} holds a script with mistakes and, word for word, what people are told about it.
 * With IMPSCRIPT_GOLDEN=write in the environment the expectations are written anew, and the run fails nevertheless: what
 * was written is to be read first.
 */
class GoldenErrorsSpec extends Specification {
    static final Path ROOT = Checkout.file('tests/src/test/resources/golden/errors')

    /** Every case has the form for people; the others only where their file is there. */
    static boolean wanted(Path folder, String form) {
        form == 'expected.txt' || Files.exists(folder.resolve(form))
    }

    static List<Path> cases() {
        Files.list(ROOT).withCloseable { it.filter { Files.isDirectory(it) }.sorted().toList() }
    }

    @Shared
    Map<Path, ErrorCase> known = [:].withDefault { Path folder -> new ErrorCase(folder) }

    def '#folder.fileName is told as expected'() {
        given:
        def actual = known[folder].outputs()
        if (Checkout.rewrites()) {
            actual.findAll { name, text -> wanted(folder, name) }
                .each { name, text -> Files.writeString(folder.resolve(name), text) }
        }

        expect:
        !Checkout.rewrites()
        actual.findAll { name, text -> wanted(folder, name) }
            .each { name, text -> assert Files.readString(folder.resolve(name)) == text }

        where:
        folder << cases()
    }

    def '#folder.fileName fits on 80 columns, has a next step, and says the same twice'() {
        given:
        def case_ = known[folder]
        def found = case_.findings()

        expect:
        found
        found.every { it.hints() || it.related() || it.code() in CURE_IN_MESSAGE }
        found.every { it.message() && !it.message().endsWith('.') }
        case_.outputs()['expected.txt'].readLines().findAll { it.startsWith(' ') }.every { it.length() <= 80 }
        new ErrorCase(folder).findings() == found

        where:
        folder << cases()
    }

    def '#folder.fileName holds no file that nothing looks at'() {
        expect:
        known[folder].orphans() == []

        where:
        folder << cases()
    }

    def 'there are enough cases, and every kind of finding about scripts has one'() {
        given:
        def elsewhere = [DiagnosticCode.REPAIRED, DiagnosticCode.BAD_FORMAT, DiagnosticCode.UNKNOWN_KEY, DiagnosticCode.TEMPLATE,
                         DiagnosticCode.BAD_LABEL, DiagnosticCode.LIFTED, DiagnosticCode.KEPT_ASIDE, DiagnosticCode.OUTSIDE,
                         DiagnosticCode.NO_LONGER_DECLARED, DiagnosticCode.TOOL_MISSING, DiagnosticCode.BUILD_FAILED,
                         DiagnosticCode.BUSY, DiagnosticCode.INTERNAL, DiagnosticCode.UNPRINTABLE]
        def seen = cases().collectMany { known[it].findings()*.code() } as Set

        expect:
        cases().size() >= 60
        (DiagnosticCode.values() as List) - elsewhere - seen == []
        FORMS_SHOWN.every { form -> cases().count { Files.exists(it.resolve(form)) } >= 3 }
    }

    /** What these say is itself what to do, or the script's own text. */
    static final CURE_IN_MESSAGE = [DiagnosticCode.EVALUATION, DiagnosticCode.MISSING_COMMA]

    static final FORMS_SHOWN = ['expected.oneline.txt', 'expected.json']
}
