package io.impscript.tests.golden

import io.impscript.tests.build.Imps
import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Why packages cannot be had, word for word: each script of {@code golden/explanations} makes its own repositories and
 * asks for what they do not give. With IMPSCRIPT_GOLDEN=write the expectations are written anew, and the run fails.
 */
class ExplanationsSpec extends Specification {
    static final Path ROOT = Checkout.file('tests/src/test/resources/golden/explanations')

    @Shared @TempDir Path folder

    static List<String> cases() {
        Files.list(ROOT).withCloseable { all -> all*.fileName*.toString().findAll { it.endsWith('.imps.groovy') } }*.minus('.imps.groovy').toSorted()
    }

    def '#name is told as expected, in 80 columns'() {
        given:
        def script = Checkout.root().relativize(ROOT.resolve("${name}.imps.groovy")).toString()
        def recipe = Files.readString(ROOT.resolve("${name}.imps.groovy")).findAll(/(?m)^recipe\('(\w+)'/) { it[1] }.last()
        def expected = ROOT.resolve("${name}.txt")

        when:
        def result = new Imps(folder).run('build', '--engine', 'embedded', '--image', 'none', script, recipe)
        def told = result.err.substring(result.err.indexOf('error[')).readLines().findAll { !it.startsWith('the whole log') }.join('\n') + '\n'
        if (Checkout.rewrites()) {
            Files.writeString(expected, told)
        }

        then:
        !Checkout.rewrites()
        result.exitCode == 3
        result.tidy
        told == Files.readString(expected)
        told.readLines().findAll { it.startsWith(' ') && !it.startsWith('  -->') }.every { it.length() <= 80 }

        where:
        name << cases()
    }
}
