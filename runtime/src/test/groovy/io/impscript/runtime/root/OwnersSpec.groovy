package io.impscript.runtime.root

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING

import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import spock.lang.Specification
import spock.lang.TempDir

/** Records of owners go with their roots, whatever happens. */
class OwnersSpec extends Specification {
    @TempDir Path prefix

    def image = new ImageName('compute')
    def roots
    Path folder
    Path records

    def setup() {
        prefix = prefix.toRealPath()
        folder = prefix.resolve('var/opt/cray/imps/image_roots')
        records = folder.resolve('.owners')
        roots = new ImageRoots(new ImpsPaths(prefix), Clock.systemUTC())
    }

    private void build(String content, boolean recorded) {
        roots.begin(image).withCloseable { build ->
            fill(build, content, recorded)
            build.publish()
        }
    }

    private static void fill(ImageBuild build, String content, boolean recorded) {
        Files.writeString(build.root().resolve('file'), content)
        if (recorded) {
            Files.writeString(build.owners(), "record of $content")
        }
    }

    /** The published root's content and its record, and that nothing else is there. */
    private List<String> state() {
        def left = folder.toFile().list().toList() + (Files.exists(records) ? records.toFile().list().collect { "record $it".toString() } : [])
        assert left - ['compute', '.owners', 'record compute'] == []
        [Files.readString(folder.resolve('compute/file')), roots.findOwners(image).map { Files.readString(it) }.orElse('none')]
    }

    def 'a record is published with its root, and is never left with another one: #first, #second'() {
        when:
        build('one', first)
        build('two', second)

        then:
        state() == ['two', second ? 'record of two' : 'none']

        where:
        first | second
        true  | true
        true  | false
        false | true
        false | false
    }

    def 'a root that is built by root alone has no folder of records beside it'() {
        when:
        build('one', false)

        then:
        !Files.exists(records)
    }

    def 'after a kill at moment #moment, the root that is there has its own record: #first, #second'() {
        given:
        build('one', first)
        def killed = roots.begin(image)
        fill(killed, 'two', second)
        killed.lock.close()
        publishUpTo(moment, first, second)

        when:
        roots.cleanUp()

        then:
        state() == (moment < 4 ? ['one', first ? 'record of one' : 'none'] : ['two', second ? 'record of two' : 'none'])

        where:
        [moment, first, second] << [(0..4), [true, false], [true, false]].combinations()
    }

    /** The steps of a publication, in its order. */
    private void publishUpTo(int moment, boolean first, boolean second) {
        def steps = [
            { move(folder.resolve('compute'), folder.resolve('.compute.previous')) },
            {
                if (first) {
                    move(records.resolve('compute'), records.resolve('.compute.previous'))
                } else if (second) {
                    Files.createFile(records.resolve('.compute.previous'))
                }
            },
            { second ? move(records.resolve('.compute.building'), records.resolve('compute')) : Files.deleteIfExists(records.resolve('compute')) },
            { move(folder.resolve('.compute.building'), folder.resolve('compute')) },
        ]
        steps.take(moment).each { it() }
    }

    private static void move(Path from, Path to) {
        Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING)
    }

    def 'a failed root keeps its record until the next build, and one that is given up leaves none'() {
        when:
        def failed = roots.begin(image)
        fill(failed, 'one', true)
        failed.keepIncomplete('a step failed', java.time.Instant.now())
        failed.close()

        then:
        records.toFile().list() == ['.compute.incomplete'] as String[]

        when:
        def givenUp = roots.begin(image)
        fill(givenUp, 'two', true)
        givenUp.close()

        then:
        records.toFile().list() == [] as String[]
    }

    def 'removing an image removes its record'() {
        given:
        build('one', true)

        when:
        roots.remove(image)

        then:
        records.toFile().list() == [] as String[]
    }
}
