package io.impscript.runtime.cli

import io.impscript.runtime.build.BuildResult
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The archive holds the classes of a build only if the rehearsed build gets to its end. */
class BuildRehearsalSpec extends Specification {
    @TempDir Path folder

    def 'the rehearsed build goes through every step'() {
        given:
        def said = new ByteArrayOutputStream()
        def console = new Console(new PrintStream(said), new PrintStream(said), false, false)

        when:
        def outcome = BuildRehearsal.run(folder, console)

        then:
        outcome instanceof BuildResult
        (outcome as BuildResult).packages() == 2
        said.toString().contains('[5/5] publish')
        said.toString().contains('post-build')
        Files.exists(folder.resolve('var/opt/cray/imps/boot_images/nothing.manifest.json'))
    }

    def "the rehearsal checks a signature that is good"() {
        expect:
        RehearsalSignature.check().good
    }
}
