package io.impscript.tests.docs

import io.impscript.tests.build.Imps
import io.impscript.tests.support.Checkout
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The migration of the first page, command by command: a damaged recipe and an old description to scripts, and back. */
class MigrationStorySpec extends Specification {
    @TempDir Path folder

    def 'the story of the first page ends well, and shows no difference'() {
        given:
        def commands = Checkout.file('README.md').toFile().text.split('## Migrating')[1].split('```')[1].readLines()
            .findAll { it.startsWith('./imps ') }*.replaceFirst(/\s+#.*$/, '')
        def imps = new Imps(folder.resolve('imps-root'))

        when:
        def results = commands.collectEntries { [it, imps.run(*it.split(/\s+/).tail()*.replace('/tmp/', "$folder/"))] }

        then:
        commands.size() == 7
        results.every { it.value.exitCode == 0 }
        results.findAll { it.key.startsWith('./imps diff') }.every { it.value.out == 'no difference in meaning\n' }

        and: 'scripts that people can read, with the comments that were there'
        def login = folder.resolve('site/login.imps.groovy').toFile().text
        login.contains("rationale: 'Users ask for it'")
        login.contains('// the order of these two matters')
        def compute = folder.resolve('site/site-compute.imps.groovy').toFile().text
        compute.contains('// the firmware of the old nodes needs this')

        and: 'a report that names every repair'
        def report = folder.resolve('report.html').toFile().text
        report.contains('typographic quotes')
        report.contains('stands for something left out')

        and: 'the description is whole, in a form that Kiwi reads today'
        def kiwi = folder.resolve('kiwi/site-compute')
        kiwi.resolve('config.xml').toFile().text.contains('schemaversion="7.5"')
        kiwi.resolve('config.xml').toFile().text.contains('<!-- built on the old server since 2017 -->')
        kiwi.resolve('root/etc/motd').toFile().text == 'site compute node\n'
        kiwi.resolve('config.sh').toFile().canExecute()
    }
}
