package io.impscript.tests.cli

import io.impscript.converter.cross.KiwiOptions
import io.impscript.converter.diff.CatalogDiff
import io.impscript.converter.kiwi.KiwiTarget
import io.impscript.converter.report.InputReport
import io.impscript.converter.report.Result
import io.impscript.diag.DiagnosticCode
import io.impscript.runtime.convert.Conversion
import io.impscript.runtime.convert.ConversionRequest
import io.impscript.runtime.convert.ConversionWriter
import io.impscript.runtime.convert.DiffSide
import io.impscript.runtime.convert.Workspace
import io.impscript.runtime.session.Session
import io.impscript.tests.support.Corpus
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Real inputs beside the checkout, all in one run, to scripts and back. */
class ConvertCorpusSpec extends Specification {
    @TempDir Path folder

    @Requires({ Corpus.isThere() })
    def 'every description goes to scripts and back to Kiwi, and means the same'() {
        given:
        def session = Session.standard()
        def workspace = new Workspace()
        def scripts = folder.resolve('scripts')
        def back = folder.resolve('back')

        when:
        def made = Conversion.toScripts(session, workspace).run(new ConversionRequest([Corpus.FOLDER.resolve('kiwi')], [:]))
        new ConversionWriter(scripts).write(made.members())
        def again = Conversion.toKiwi(session, workspace, KiwiOptions.STANDARD.withTarget(KiwiTarget.V8_5))
            .run(new ConversionRequest([scripts], [:]))
        new ConversionWriter(back).write(again.members())

        then:
        made.inputs().size() >= 80
        made.inputs().findAll { !(it.result() in [Result.CONVERTED, Result.REPAIRED]) && !keptAside(it) }*.name() == []
        again.inputs().size() == made.inputs().size()
        again.inputs().findAll { it.result() == Result.REFUSED }.collect { it.name() + it.findings()*.message() } == []
        def differences = CatalogDiff.between(side(session, workspace, Corpus.FOLDER.resolve('kiwi')), side(session, workspace, scripts))
        differences.collect { it.what() + ': ' + it.old() + ' / ' + it.now() } == []

        cleanup:
        workspace?.close()
    }

    @Requires({ Corpus.isThere() })
    def 'the recipes of the public page go to scripts with every repair told'() {
        given:
        def workspace = new Workspace()

        when:
        def made = Conversion.toScripts(Session.standard(), workspace).run(new ConversionRequest([Corpus.FOLDER.resolve('imps')], [:]))

        then:
        made.inputs()*.result().unique() == [Result.REPAIRED]
        made.inputs().every { input -> input.repairs().any { it.before() == '\u201drecipes"' } }
        made.members()*.path().contains('recipes/wlm.imps.groovy')

        cleanup:
        workspace?.close()
    }

    /** Whether all that was not carried is what Kiwi has no use for any more. */
    private static boolean keptAside(InputReport input) {
        input.result() == Result.KEPT_ASIDE && input.findings()*.code().contains(DiagnosticCode.KEPT_ASIDE)
    }

    private static side(Session session, Workspace workspace, Path path) {
        DiffSide.read(session, new ConversionRequest([path], [:]), workspace).side()
    }
}
