package io.impscript.converter.imps

import io.impscript.converter.Stamp
import io.impscript.converter.files.SourceText
import io.impscript.model.Catalog
import io.impscript.model.Extras
import io.impscript.model.Metadata
import io.impscript.model.PackageCollection
import io.impscript.model.PackageRequest
import io.impscript.model.Reference
import java.time.Instant
import spock.lang.Specification

class HistorySpec extends Specification {
    static final Stamp FIRST = new Stamp(Instant.parse('2018-07-03T13:24:14Z'))
    static final Stamp LATER = new Stamp(Instant.parse('2018-07-03T13:26:01Z'))

    def 'a new object is given the time and no line'() {
        when:
        def made = metadata(write(collection(['zsh']), null, FIRST))

        then:
        made == new Metadata('2018-07-03T13:24:14', [])
    }

    def 'a change adds a line in the words of IMPS and keeps the time of making'() {
        given:
        def first = write(collection(old), null, FIRST)

        expect:
        metadata(write(collection(now, more), first, LATER)) ==
            new Metadata('2018-07-03T13:24:14', lines.collect { '2018-07-03T13:26:01: ' + it })

        where:
        old            | now                    | more      | lines
        ['a']          | ['a', 'b']             | []        | ['Extended packages attribute with 1 Package.']
        ['a']          | ['c', 'a', 'b']        | []        | ['Extended packages attribute with 2 Packages.']
        ['a', 'b']     | ['b']                  | []        | ['Reduced packages attribute by 1 Package.']
        ['a']          | ['b']                  | []        | ['Extended packages attribute with 1 Package.', 'Reduced packages attribute by 1 Package.']
        ['a', 'b']     | ['b', 'a']             | []        | ['Changed packages.']
        ['a-1-1', 'b'] | ['a-2-1', 'b', 'c']    | []        | ['Extended packages attribute with 1 Package.', 'Changed packages.']
        ['a', 'a']     | ['a', 'a', 'a']        | []        | ['Extended packages attribute with 1 Package.']
        []             | []                     | ['x', 'y']| ['Extended package_collections attribute with 2 PackageCollections.']
        []             | []                     | []        | []
    }

    def 'lines pile up, and an unchanged object keeps its bytes'() {
        given:
        def one = write(collection(['a']), null, FIRST)
        def two = write(collection(['a', 'b']), one, LATER)
        def same = write(collection(['a', 'b']), two, new Stamp(Instant.parse('2030-01-01T00:00:00Z')))
        def three = write(collection(['b']), same, new Stamp(Instant.parse('2030-01-01T00:00:00Z')))

        expect:
        same == two
        metadata(three).history() == [
            '2018-07-03T13:26:01: Extended packages attribute with 1 Package.',
            '2030-01-01T00:00:00: Reduced packages attribute by 1 Package.']
    }

    def 'metadata that the source states comes first and is not repeated'() {
        given:
        def said = new Metadata('2016-01-01T00:00:00', ['2016-01-02T00:00:00: Cloned from x.'])
        def one = write(collection(['a'], [], said), null, FIRST)
        def two = write(collection(['a', 'b'], [], said), one, LATER)
        def again = write(collection(['a', 'b'], [], said), two, LATER)

        expect:
        metadata(one) == said
        metadata(two) == new Metadata(said.created(), said.history() + '2018-07-03T13:26:01: Extended packages attribute with 1 Package.')
        again == two
    }

    def 'an object that is no longer declared is reported'() {
        given:
        def one = write(collection(['a']), null, FIRST)

        when:
        def written = ImpsFormat.write(Catalog.EMPTY, [new SourceText('out/package_collections.local.json', one)], LATER)

        then:
        written.value().get()[1].text() == '{}\n'
        written.diagnostics()*.message() ==
            ["package collection 'tools' of 'out/package_collections.local.json' is no longer declared"]
    }

    def 'an earlier file that cannot be read stops the writing'() {
        when:
        def written = ImpsFormat.write(Catalog.EMPTY, [new SourceText('repositories.local.json', '{"a": ')], LATER)

        then:
        written.hasErrors()
        written.value().empty
        written.diagnostics()[0].hints().contains('repair this earlier output or move it away')
    }

    def 'two objects of one name are an error'() {
        given:
        def twice = new Catalog([], [collection(['a']), collection(['b'])], [], [], [])

        expect:
        ImpsFormat.write(twice, [], FIRST).diagnostics()*.message() ==
            ["a second package collection is named 'tools'"]
    }

    private static PackageCollection collection(List<String> packages, List<String> more = [], Metadata said = Metadata.NONE) {
        def requests = packages.collect {
            def split = PackageText.split(it)
            new PackageRequest(split.name(), split.version(), split.arch(), '')
        }
        new PackageCollection('tools', '', requests, more.collect { new Reference(it, '') }, '2.0.0', said, Extras.NONE)
    }

    private static String write(PackageCollection collection, String previous, Stamp now) {
        def earlier = previous == null ? [] : [new SourceText('package_collections.local.json', previous)]
        ImpsFormat.write(new Catalog([], [collection], [], [], []), earlier, now).value().get()[1].text()
    }

    private static Metadata metadata(String text) {
        ImpsFormat.read([(ImpsFile.PACKAGE_COLLECTIONS): [new SourceText('x', text)]])
            .value().get().catalog().packageCollections()[0].metadata()
    }
}
