package io.impscript.runtime.fill

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class RunTracesSpec extends Specification {
    @TempDir Path root

    Path file(String path, String text) {
        Files.createDirectories(root.resolve(path).parent)
        Files.writeString(root.resolve(path), text)
    }

    def 'seeds and caches go, a machine that got a name is without one again'() {
        given:
        def id = file('etc/machine-id', 'a' * 32 + '\n')
        def all = ['var/lib/systemd/random-seed', 'var/cache/ldconfig/aux-cache'].collect { file(it, 'x') }

        when:
        RunTraces.removeOfPackages(root)

        then:
        Files.size(id) == 0
        all.every { !Files.exists(it) }
    }

    def 'what is no such number stays: #text'() {
        given:
        def id = file('etc/machine-id', text)

        when:
        RunTraces.removeOfPackages(root)

        then:
        Files.readString(id) == text

        where:
        text << ['', 'uninitialized\n']
    }

    def 'nothing outside of the root is touched'() {
        given:
        def outside = Files.writeString(Files.createTempDirectory('outside').resolve('aux-cache'), 'x')
        Files.createDirectories(root.resolve('var/cache'))
        Files.createSymbolicLink(root.resolve('var/cache/ldconfig'), outside.parent)
        Files.createDirectories(root.resolve('etc'))
        Files.createSymbolicLink(root.resolve('etc/machine-id'), outside)

        when:
        RunTraces.removeOfPackages(root)

        then:
        Files.readString(outside) == 'x'
    }
}
