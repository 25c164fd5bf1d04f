package io.impscript.runtime.host

import static io.impscript.runtime.pkg.Jobs.source
import static io.impscript.runtime.pkg.Jobs.wanted

import io.impscript.runtime.pkg.Engine
import io.impscript.runtime.pkg.InstallJob
import io.impscript.runtime.pkg.Jobs
import io.impscript.runtime.port.CommandResult
import io.impscript.runtime.port.CommandRunner
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Where each installed package came from, and who is asked for it. */
class InstalledListSpec extends Specification {
    @TempDir Path root
    def asked = []

    List<String> origins() {
        def job = new InstallJob(root, Path.of('/imps/state/login'), Jobs.SYSTEM, [wanted('zsh')], [source('site'), source('extra')], [:])
        new InstalledList(host(), Engine.ZYPPER.manager(), job).withOrigins([]).collect { "$it.name from $it.repository".toString() }
    }

    /** rpm lists two packages; zypper, when asked, says that both are of the extra repository. */
    CommandRunner host() {
        { command, lines ->
            asked << command.argv()[0]
            ['vim\t0\t9\t1\tx86_64\taa\tbb\t10', 'zsh\t1\t5.9\t4\tx86_64\tab\tbc\t10'].each {
                def field = it.split('\t')
                def edition = (field[1] == '0' ? '' : field[1] + ':') + field[2] + '-' + field[3]
                lines.accept(command.argv()[0] == 'rpm' ? it : "<solvable name=\"${field[0]}\" edition=\"$edition\" arch=\"x86_64\" repository=\"extra\"/>".toString())
            }
            new CommandResult(0, [])
        } as CommandRunner
    }

    void history(String text) {
        Files.createDirectories(root.resolve('var/log/zypp'))
        Files.writeString(root.resolve('var/log/zypp/history'), text)
    }

    def 'a history that names every package answers alone'() {
        given:
        history('d|install|vim|9-1|x86_64|root@host|site|aa|\nd|install|zsh|1:5.9-4|x86_64||extra|ab|\n')

        expect:
        origins() == ['vim from site', 'zsh from extra']
        asked == ['rpm']
    }

    def 'where the history #what, zypper is asked for the rest'() {
        given:
        make(this)

        expect:
        origins() == [vim, 'zsh from extra']
        asked == ['rpm', 'zypper']

        where:
        what                 | vim               | make
        'is not there'       | 'vim from extra'  | { }
        'lacks a package'    | 'vim from site'   | { it.history('d|install|vim|9-1|x86_64||site|aa|\nd|install|zsh|5.8-1|x86_64||site|ab|\n') }
        'is a folder'        | 'vim from extra'  | { Files.createDirectories(it.root.resolve('var/log/zypp/history')) }
        'is a named pipe'    | 'vim from extra'  | { Files.createDirectories(it.root.resolve('var/log/zypp')); ['mkfifo', "${it.root}/var/log/zypp/history"].execute().waitFor() }
        'is a link'          | 'vim from extra'  | { Files.createDirectories(it.root.resolve('var/log/zypp')); Files.createSymbolicLink(it.root.resolve('var/log/zypp/history'), Path.of('/dev/zero')) }
        'is below a file'    | 'vim from extra'  | { Files.writeString(it.root.resolve('var'), '') }
        'is no text'         | 'vim from extra'  | { Files.createDirectories(it.root.resolve('var/log/zypp')); Files.write(it.root.resolve('var/log/zypp/history'), [0, 255, 10, 124, 124] as byte[]) }
        'names no repository of the build' | 'vim from extra' | { it.history('d|install|vim|9-1|x86_64||@System|aa|\n') }
    }
}
