package io.impscript.converter.report

import io.impscript.converter.files.SourceText
import io.impscript.converter.json.JsonTreeReader
import io.impscript.converter.tree.PlainValues
import io.impscript.diag.Diagnostic
import io.impscript.diag.DiagnosticCode
import io.impscript.model.SourceSpan
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory
import spock.lang.Specification

class ReportSpec extends Specification {
    private static final Path GOLDEN = Path.of('src/test/resources/golden/report')

    def 'a report looks as it should: #name'() {
        given:
        def file = GOLDEN.resolve(name).toFile()
        def made = print.call(report())
        def rewrites = System.getenv('IMPSCRIPT_GOLDEN') == 'write'
        if (rewrites) {
            file.text = made
        }

        expect:
        !rewrites
        made == file.getText('UTF-8')

        where:
        name          | print
        'table.txt'   | { ReportTable.lines(it).join('\n') + '\n' }
        'report.json' | { ReportJson.print(it) }
        'report.html' | { ReportPage.print(it) }
    }

    def 'the table fits a terminal'() {
        expect:
        ReportTable.lines(report()).every { it.codePointCount(0, it.length()) <= 80 }
    }

    def 'the result of an input is the worst of what became of it'() {
        expect:
        new InputReport('x', '', [], repairs, fates.collect { Item.of(it, 'a', null, '') }, []).result() == result

        where:
        repairs    | fates                              | result
        []         | []                                 | Result.CONVERTED
        []         | [Fate.CARRIED]                     | Result.CONVERTED
        [repair()] | [Fate.CARRIED]                     | Result.REPAIRED
        [repair()] | [Fate.CARRIED, Fate.APPROXIMATED]  | Result.KEPT_ASIDE
        []         | [Fate.KEPT_ASIDE]                  | Result.KEPT_ASIDE
        []         | [Fate.KEPT_ASIDE, Fate.REFUSED]    | Result.IN_PART
    }

    def 'only what was carried whole counts as carried'() {
        expect:
        new ConversionReport('x', false, [input], [], []).allCarried() == carried

        where:
        input                                                        | carried
        new InputReport('a', '', [], [], [], [])                     | true
        new InputReport('a', '', [], [repair()], [], [])             | true
        new InputReport('a', '', [], [], [Item.of(Fate.KEPT_ASIDE, 'b', null, '')], []) | false
        InputReport.refused('a', '', [Diagnostic.of(DiagnosticCode.BAD_FORMAT, null, 'x')]) | false
    }

    def 'the page is well formed, loads nothing, runs nothing, and escapes what inputs say'() {
        given:
        def page = ReportPage.print(report())
        def xml = page.replace('<!DOCTYPE html>', '').replaceAll('<meta ([^>]*)>', '<meta $1/>')

        expect:
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes('UTF-8')))
        !page.contains('<script')
        !(page =~ /(src|href)="(?!#)/)
        !page.contains('url(')
        page.contains('&lt;img src=x&gt;')
        !page.contains('\u202e')
    }

    def 'the report for programs has everything'() {
        given:
        def json = PlainValues.of(JsonTreeReader.read(new SourceText('r', ReportJson.print(report()))).value().get())

        expect:
        json.inputs*.result == ['converted with repairs', 'partly kept aside', 'refused', 'converted']
        json.inputs[0].repairs[0] == [file: 'imps/login.json', line: 8, column: 1, what: 'a text with typographic quotes is read as it was meant',
                                      before: '\u201drecipes"', after: '"recipes"']
        json.totals.items == [carried: 4, 'kept aside': 1]
        !json.allCarried
    }

    private static Repair repair() {
        new Repair(new SourceSpan('imps/login.json', 8, 1, 8, 10), 'a text with typographic quotes is read as it was meant',
            '\u201drecipes"', '"recipes"')
    }

    private static ConversionReport report() {
        def span = { String file, int line -> new SourceSpan(file, line, 3, line, 9) }
        def login = new InputReport('imps/login.json', 'IMPS: 1 recipe',
            [Diagnostic.of(DiagnosticCode.UNKNOWN_KEY, span('imps/login.json', 12), "'owner' is not known; it is carried along")],
            [repair(), new Repair(span('imps/login.json', 7), "'...' stands for something left out; what is read is incomplete", '...', '')],
            [Item.carried("recipe 'login'", span('imps/login.json', 1))], ['recipes/login.imps.groovy'])
        def kiwi = new InputReport('kiwi/some/very/long/path/to/a/description/of/a/node/compute', 'Kiwi description, schema 6.8',
            [], [], [Item.carried("recipe 'compute'", null),
                     Item.of(Fate.KEPT_ASIDE, '<oemconfig>', span('config.xml', 20), 'IMPS has no place for it; it lies in compute.kiwi.json')],
            ['image_recipes.local.json', 'compute.kiwi.json'])
        def bad = InputReport.refused('<img src=x>\u202e.json', 'not recognised',
            [Diagnostic.of(DiagnosticCode.BAD_FORMAT, span('<img src=x>\u202e.json', 3), 'this is JSON, but holds no objects of IMPS')
                 .withHint('a file of IMPS is one object with a member for each recipe')])
        def groups = new InputReport('cray_image_groups.yaml', 'image groups: 2', [], [],
            [Item.carried("image group 'default'", null), Item.carried("image group 'all'", null)], ['groups.imps.groovy'])
        new ConversionReport('scripts', false, [login, kiwi, bad, groups], ['kiwi/README', 'notes.txt'],
            ['recipes/login.imps.groovy', 'image_recipes.local.json', 'compute.kiwi.json', 'groups.imps.groovy'])
    }
}
