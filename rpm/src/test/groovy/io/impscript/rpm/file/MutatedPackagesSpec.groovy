package io.impscript.rpm.file

import io.impscript.rpm.install.HostileRoots
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Packages that chance changed, mostly below the digests: read or refused with a reason, never anything else. */
@Timeout(900)
class MutatedPackagesSpec extends Specification {
    private static final boolean NIGHTLY = Boolean.getBoolean('impscript.nightly')
    private static final int READ = NIGHTLY ? 100_000 : 10_000
    private static final int INSTALLED = NIGHTLY ? 10_000 : 300
    @TempDir Path folder

    def "mutated packages are read or refused"() {
        given:
        def mutator = new Mutator(new Random(42), good())
        def problems = []
        int read = 0

        when:
        READ.times {
            def bytes = mutator.next()
            try {
                Packages.readAll(new ByteArrayInputStream(bytes))
                read++
            } catch (RpmException e) {
                assert e.message && !e.message.any { c -> Character.isISOControl((char) c) }
            } catch (Throwable e) {
                problems << "$it: $e at ${e.stackTrace.find { it.className.startsWith('io.impscript') }}"
            }
        }

        then:
        problems == []
        // Enough of them get through all checks, and enough do not.
        read > READ.intdiv(50)
        read < READ - READ.intdiv(4)
    }

    def "mutated packages are installed whole or leave the root as it was, and touch nothing else"() {
        given:
        def mutator = new Mutator(new Random(43), good())
        def roots = new HostileRoots(folder)
        def problems = []

        when:
        INSTALLED.times {
            def file = Files.write(folder.resolve('mutated.rpm'), mutator.next())
            def problem = roots.install(file)
            if (problem) {
                problems << "$it: $problem"
            }
        }

        then:
        problems == []
        roots.installed > INSTALLED.intdiv(50)
    }

    /** Small, so that much can be tried; with something of everything. */
    private byte[] good() {
        def builder = Packages.rich().compression(Compression.NONE)
        builder.files.remove('/usr/share/site/zeros')
        builder.file(NewFile.regular('/usr/share/site/zeros', 0644, Content.of(new byte[300])))
        builder.file(new NewFile('/dev/x', 0x2000 | 0666, 'root', 'root', 5, '', 0x103, 0, '', Content.NONE))
        Files.readAllBytes(builder.write(folder))
    }
}
