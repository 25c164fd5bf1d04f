package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.NeedsHost
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

/** What users put on their path is no part of a build. */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, UNSHARE])
class OwnPerlSpec extends Specification {
    @TempDir Path folder

    def 'a broken perl on the path does not matter'() {
        given:
        def perl = Files.createDirectory(folder.resolve('bin')).resolve('perl')
        Files.writeString(perl, '#!/bin/sh\nexit 9\n')
        Files.setPosixFilePermissions(perl, PosixFilePermissions.fromString('rwxr-xr-x'))
        def imps = new Imps(folder.resolve('imps'), [PATH: "$perl.parent:/usr/sbin:/usr/bin:/sbin:/bin".toString()])

        when:
        def result = new SmallImage(imps).build(engine: 'dnf')

        then:
        result.exitCode == 0
        result.tidy
    }
}
