package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The examples: each is free of findings and compiles to exactly what its folder {@code expected} holds. With
 * IMPSCRIPT_GOLDEN=write that is written anew, and the run fails so that somebody reads it.
 */
class ExamplesSpec extends Specification {
    @TempDir Path folder

    static List<String> examples() {
        Checkout.file('examples').toFile().listFiles().findAll { it.directory }*.name.toSorted()
    }

    static Path script(String example) {
        Checkout.file("examples/$example/${example}.imps.groovy")
    }

    def '#example has a script of its name and a page, and check finds nothing'() {
        when:
        def result = imps().run('check', script(example))

        then:
        result.exitCode == 0
        result.err == ''
        Files.exists(Checkout.file("examples/$example/README.md"))

        where:
        example << examples()
    }

    def '#example compiles to what is expected'() {
        given:
        def out = folder.resolve('out')
        def expected = Checkout.file("examples/$example/expected")

        when:
        def result = imps().with(SOURCE_DATE_EPOCH: '0').run('compile', '--target', 'all', '-o', out, script(example))
        def actual = texts(out)
        if (Checkout.rewrites()) {
            write(actual, expected)
        }

        then:
        result.exitCode == 0
        actual.keySet() == texts(expected).keySet()
        actual.every { name, text -> texts(expected)[name] == text }
        !Checkout.rewrites()

        where:
        example << examples()
    }

    @NeedsHost([RPM, DNF, ZYPPER, UNSHARE, ZSTD, CPIO])
    def 'hello builds with #engine, offline, out of the checkout'() {
        given:
        def imps = imps()
        def root = imps.imageRoot('hello')

        when:
        def result = imps.run('build', '--engine', engine, script('hello'))
        def listed = HostCommand.of('sh', '-c', "zstd -dc '${imps.bootFile('hello.cpio.zst')}' | cpio -it --quiet").result().output()

        then:
        result.exitCode == 0
        result.out.startsWith('built hello: 1 package,')
        Files.exists(root.resolve('etc/motd'))
        listed.readLines().any { it.endsWith('etc/motd') }
        imps.mounts() == []

        where:
        engine << ['dnf', 'zypper', 'embedded']
    }

    private Imps imps() {
        new Imps(folder.resolve('imps'))
    }

    /**
     * Paths of this checkout stand as {@code CHECKOUT}, so that any checkout compares equal. Archives are no text, and side
     * files hold hashes of files with such paths.
     */
    private static Map<String, String> texts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return [:]
        }
        Files.walk(folder).withCloseable { it.filter { Files.isRegularFile(it) && !isHashed(it.fileName.toString()) }.sorted().toList() }.collectEntries {
            [folder.relativize(it).toString(), Files.readString(it).replace(Checkout.root().toString(), 'CHECKOUT')]
        }
    }

    private static boolean isHashed(String name) {
        name.endsWith('.tgz') || name.endsWith('.rpm') || name == 'recipe-origin.json'
    }

    private static void write(Map<String, String> texts, Path folder) {
        HostCommand.of('rm', '-rf', folder).output()
        texts.each { name, text ->
            Files.createDirectories(folder.resolve(name).parent)
            Files.writeString(folder.resolve(name), text)
        }
    }
}
