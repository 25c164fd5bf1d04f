package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.NeedsHost
import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Post-build commands that lay links to the host in the way of copies and of the cleaning-up. */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, UNSHARE])
class PostBuildReachSpec extends Specification {
    @TempDir Path folder

    def 'nothing of the host is changed where a command #does'() {
        given:
        def victim = Files.createDirectories(folder.resolve('host'))
        Files.writeString(victim.resolve('kept.txt'), 'of the host\n')
        def source = Files.writeString(folder.resolve('source.txt'), 'copied\n')
        def image = new SmallImage(new Imps(folder.resolve('imps')))

        when:
        def result = image.build(source: source, step: step.replace('HOST', victim.toString()))
        def roots = [image.root(), image.imps.imageRoot('.small.incomplete')].findAll { Files.exists(it) }

        then:
        result.exitCode in [0, 3]
        result.tidy
        victim.toFile().list().toList() == ['kept.txt']
        Files.readString(victim.resolve('kept.txt')) == 'of the host\n'
        Files.readString(source) == 'copied\n'
        image.imps.mounts() == []
        roots.size() == 1
        Files.isDirectory(roots.first().resolve('etc'))
        !Files.exists(roots.first().resolve('.imps-postbuild'), LinkOption.NOFOLLOW_LINKS)

        where:
        does                                     | step
        'puts a link in place of the copies'     | 'rm -rf /.imps-postbuild; mv /.imps-postbuild /moved; ln -s HOST /.imps-postbuild; true'
        'puts a link to / in place of the copies' | 'rm -rf /.imps-postbuild; ln -s / /.imps-postbuild; true'
        'puts a link in place of one copy'       | 'ln -sfn HOST/kept.txt /source.txt; true'
        'climbs by a relative link'              | 'ln -sfn ../../../../../../../../../..HOST /climb; echo evil > /climb/kept.txt; rm -rf /climb/kept.txt; true'
        'mounts over the copies'                 | 'mount -t tmpfs x /.imps-postbuild; mount --bind /etc /mnt; true'
    }
}
