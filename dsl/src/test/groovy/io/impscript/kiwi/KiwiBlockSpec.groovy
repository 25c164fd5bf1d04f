package io.impscript.kiwi

import io.impscript.load.Site
import io.impscript.model.Element
import io.impscript.model.Element.Part
import io.impscript.model.Kiwi
import io.impscript.model.Markup
import io.impscript.model.Markup.Comment
import io.impscript.model.Markup.Instruction
import io.impscript.model.Markup.Tag
import io.impscript.model.Markup.Text
import spock.lang.Specification

/** What kiwi blocks come to. */
class KiwiBlockSpec extends Specification {

    private static Kiwi kiwi(String recipeBody, String before = '') {
        Site.of("${before}recipe('r') {\n$recipeBody\n}\n").good().catalog().recipes()[0].kiwi()
    }

    private static List<Markup> content(String body) {
        kiwi("kiwi {\n$body\n}").content()
    }

    private static Tag tag(String name, Map attributes = [:], List content = []) {
        new Tag(name, attributes, content)
    }

    def "a recipe without a kiwi block says nothing for Kiwi"() {
        expect:
        kiwi("packages 'x'") == Kiwi.NONE
    }

    def "elements, keys, text and attributes"() {
        expect:
        content("""
            preferences(profiles: 'a,b', arch: 'x86_64') {
                rpmExcludedocs true
                type('oem', filesystem: 'xfs', primary: true, efipartsize: 20) { size 10, unit: 'G' }
            }
        """) == [tag('preferences', [profiles: 'a,b', arch: 'x86_64'], [
            tag('rpm-excludedocs', [:], [new Text('true')]),
            tag('type', [image: 'oem', filesystem: 'xfs', primary: 'true', efipartsize: '20'],
                [tag('size', [unit: 'G'], [new Text('10')])])])]
    }

    def "attributes keep the order in which they are said"() {
        expect:
        content("repository(alias: 'a', type: 'rpm-md', priority: 1) { source 'x' }")[0].attributes().keySet() as List ==
            ['alias', 'type', 'priority']
    }

    def "several keys are several elements, and lists count as their elements"() {
        expect:
        content("packages('bootstrap') {\nrpm 'a', 'b', arch: 'x86_64'\ndeb(['c', 'd'])\n}")[0].content() == [
            tag('package', [name: 'a', arch: 'x86_64']), tag('package', [name: 'b', arch: 'x86_64']),
            tag('package', [name: 'c']), tag('package', [name: 'd'])]
    }

    def "loops, variables and functions work inside"() {
        expect:
        content("""
            def sizes = [var: '2G', home: '10G']
            preferences { type('oem', filesystem: 'xfs') { systemdisk {
                sizes.each { name, size -> volume name, size: size }
                for (i in 1..2) { volume "data\$i", size: twice(i) + 'G' }
                if (sizes.size() > 5) { volume 'never' }
            } } }
        """.replace('twice(i)', '(i * 2)'))[0].tags()[0].tags()[0].tags()*.attributes() == [
            [name: 'var', size: '2G'], [name: 'home', size: '10G'], [name: 'data1', size: '2G'], [name: 'data2', size: '4G']]
        kiwi("kiwi { users { user 'root', password: secret('x') } }", "def secret(String text) { '\$6\$' + text }\n")
            .content()[0].tags()[0].attribute('password') == '$6$x'
    }

    def "values with markers of a template are taken as they are"() {
        expect:
        content("""preferences {
            packagemanager '{{ manager }}'
            type '{{ image }}', primary: '{% if x %}true{% endif %}', kernelcmdline: 'x'
        }""")[0].tags()[1].attributes() == [image: '{{ image }}', primary: '{% if x %}true{% endif %}', kernelcmdline: 'x']
    }

    def "what the vocabulary has no word for"() {
        expect:
        content("""
            xml '''<site:a xmlns:site="https://example.org/x" b="&lt;&quot;">
                <c/> <!-- d --> <?e f?><![CDATA[<g>]]></site:a>'''
            xml '{% if x &lt; 3 %}'
            comment ' a */ b '
            instruction 'p', 'q'
            preferences { attribute 'site:x', 'y'; version '' }
        """) == [
            tag('site:a', ['xmlns:site': 'https://example.org/x', b: '<"'], [
                new Text('\n                '), tag('c'), new Text(' '), new Comment(' d '), new Text(' '),
                new Instruction('e', 'f'), new Text('<g>')]),
            new Text('{% if x < 3 %}'), new Comment(' a */ b '), new Instruction('p', 'q'),
            tag('preferences', ['site:x': 'y'], [tag('version')])]
    }

    def "white space that only lays out XML is no part of it"() {
        expect:
        content("xml '''\n<a>\n  <b> </b>\n  {% if x %}\n  <c/>\n</a>\n'''") ==
            [tag('a', [:], [tag('b'), new Text('{% if x %}'), tag('c')])]
    }

    def "comments between words are the description's, each time they are met"() {
        expect:
        content("""
            // first
            preferences { // opening
                version '1' // behind
                /* block
                   two */
                for (name in ['a', 'b']) {
                    //tight
                    showlicense name
                    // end of round
                }
                // last
            }
            // very last
        """) == [
            new Comment(' first '),
            tag('preferences', [:], [
                new Comment(' opening '), tag('version', [:], [new Text('1')]), new Comment(' behind '),
                new Comment(' block\n                   two '),
                new Comment('tight'), tag('showlicense', [:], [new Text('a')]), new Comment(' end of round '),
                new Comment('tight'), tag('showlicense', [:], [new Text('b')]), new Comment(' end of round '),
                new Comment(' last ')]),
            new Comment(' very last ')]
    }

    def "comments on lines of their own before the word come before the root element"() {
        given:
        def said = kiwi("""
            packages 'x'    // not this
            // OBS-Profiles: @BUILD_FLAVOR@
            //tight
            kiwi {
                prolog {
                    // in the prolog
                    instruction 'a'
                }
                epilog { comment 'end' }
            }
            // nor this
        """)

        expect:
        said.before() == [new Comment(' OBS-Profiles: @BUILD_FLAVOR@ '), new Comment('tight'),
                          new Comment(' in the prolog '), new Instruction('a', '')]
        said.content() == []
        said.after() == [new Comment('end')]
    }

    def "comments elsewhere mean nothing"() {
        expect:
        content("preferences(profiles: 'a', /* why */ arch: 'x86_64') { version( // here\n'1') }") ==
            [tag('preferences', [profiles: 'a', arch: 'x86_64'], [tag('version', [:], [new Text('1')])])]
    }

    def "several blocks add up, those of fragments too"() {
        given:
        def said = kiwi("""
            kiwi(displayname: 'Nodes', files: 'nodes') { users { user 'a', password: 'x' } }
            fragment 'more'
            kiwi(displayname: 'Nodes') { attribute 'id', '2' }
        """, """fragment('more') {
            // more
            kiwi { profiles { profile 'p', description: 'd' } }
        }
        """)

        expect:
        said.attributes() == [displayname: 'Nodes', id: '2']
        said.files() == 'nodes'
        said.before() == [new Comment(' more ')]
        said.content()*.name() == ['users', 'profiles']
    }

    def "every element has its place, by its number in document order"() {
        given:
        def loaded = Site.of("""recipe('r') {
    kiwi {
        users {
            user 'a', password: 'x'
        }
    }
    kiwi {
        xml '<x><y/></x>'
        packages('bootstrap') { rpm 'a', 'b' }
    }
}
""").good()
        def place = { int number ->
            def span = loaded.places().of(Element.recipe(0).part(Part.KIWI, number)).get()
            "${span.startLine()}:${span.startColumn()}-${span.endColumn()}".toString()
        }

        expect:
        (0..7).collect(place) == ['7:5-9', '3:9-14', '4:13-21', '8:13-26', '8:13-26', '9:9-29', '9:33-40', '9:42-45']
    }

    def "deep and hostile XML is refused, not read"() {
        expect:
        Site.of("recipe('r') { kiwi { xml '''$text''' } }").findings()
            .every { it.contains('bad-value: this is not well-formed XML') }
        Site.of("recipe('r') { kiwi { xml '''$text''' } }").findings().size() == 1

        where:
        text << ['<a>' * 300 + '</a>' * 300, '</x><x>', '</x><!-- a -->', '<a b="1" b="2"/>', '&nbsp;',
                 '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', '<a', '<?xml version="1.0"?><a/>']
    }
}
