package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.NeedsHost
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What repositories leave out is left out by every engine. */
class RepositoryFilterSpec extends Specification {
    @TempDir Path folder

    @NeedsHost([RPM, DNF, ZYPPER, UNSHARE])
    def '#engine takes the older package where the newer one is left out by #filter'() {
        when:
        def imps = new Imps(folder.resolve('imps'))
        def result = imps.run('build', '--engine', engine, '--image', 'none', script(filter))

        then:
        result.exitCode == 0
        Files.readString(imps.imageRoot('login').resolve('etc/site-tool')) == text

        where:
        engine     | filter               | text
        'dnf'      | ''                   | '2'
        'dnf'      | "excludes 'site-t*'" | '1'
        'dnf'      | "includes 'other'"   | '1'
        'zypper'   | ''                   | '2'
        'zypper'   | "excludes 'site-t*'" | '1'
        'embedded' | "excludes 'site-t*'" | '1'
        'embedded' | "includes 'other'"   | '1'
    }

    def 'zypper cannot include, which is said before anything is done'() {
        when:
        def result = new Imps(folder.resolve('imps')).run('build', '--engine', 'zypper', '--image', 'none', script("includes 'other'"))

        then:
        result.exitCode == 1
        result.err.contains("zypper cannot include only some packages of repository 'new'")
        result.err.contains('--engine dnf')
    }

    private Path script(String filter) {
        def repositories = [old: '1', new: '2'].collect { name, version -> """\
            repository('$name') {
                type 'RHEL9'
                ${name == 'new' ? filter : ''}
                rpmPackage('site-tool') {
                    version '$version'
                    text '/etc/site-tool', '$version'
                }
            }
            """.stripIndent()
        }
        Files.writeString(folder.resolve('filter.imps.groovy'),
            repositories.join('\n') + "\nrecipe('login') { dist 'RHEL9'; packages 'site-tool'; repositories 'old', 'new' }\n")
    }
}
