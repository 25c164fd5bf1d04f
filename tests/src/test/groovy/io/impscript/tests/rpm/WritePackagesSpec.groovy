package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.FileEntry
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.Scriptlet
import io.impscript.rpm.file.Tag
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.RpmHome
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

/** The real rpm reads, checks and installs what we write. */
@NeedsHost([RPM, GETCAP])
class WritePackagesSpec extends Specification {
    @TempDir Path folder

    def "rpm finds a package compressed by #compression to be in order"() {
        given:
        def file = builder().compression(compression).write(folder)

        expect:
        rpm('-K', '--nosignature', '-v', file).readLines()*.trim().drop(1) as Set ==
            ['Header SHA256 digest: OK', 'Header SHA1 digest: OK', 'Payload SHA256 digest: OK', 'MD5 digest: OK'] as Set

        where:
        compression << [Compression.NONE, Compression.GZIP, Compression.XZ, Compression.ZSTD]
    }

    def "rpm reads what the package says"() {
        given:
        def file = builder().write(folder)

        expect:
        query(file, '%{NEVRA}|%{EPOCH}|%{SUMMARY}|%{DESCRIPTION}|%{LICENSE}|%{BUILDTIME}|%{SOURCERPM}|%{SIZE}') ==
            ['site-config-3:1.4~rc1-3.noarch|3|Configuration of the site|Ünicode|GPL-2.0-only|1700000000|site-config-1.4~rc1-3.src.rpm|65552']
        query(file, '[%{REQUIRENEVRS}\n]').findAll { !it.startsWith('rpmlib') } == ['(a if b)', 'base-files >= 2', '/bin/sh', 'config(site-config) = 3:1.4~rc1-3']
        query(file, '[%{PROVIDENEVRS}\n]') == ['site-config = 3:1.4~rc1-3', 'config(site-config) = 3:1.4~rc1-3']
        query(file, '[%{FILENAMES}|%{FILEMODES:octal}|%{FILEUSERNAME}|%{FILEFLAGS:fflags}\n]').contains('/etc/site/site.conf|100640|daemon|cn')
    }

    def "rpm installs it into a root as it says (#form)"() {
        given:
        def root = Files.createDirectory(folder.resolve('root'))
        def builder = builder().compression(compression)
        if (numbered) {
            builder.numbered()
        }
        def file = builder.write(folder)

        when:
        def output = rpm('--root', root, '-i', '--nodeps', '--noscripts', '--nosignature', file)

        then:
        !output.contains('error')
        Files.readString(root.resolve('etc/site/site.conf')) == 'a = 1\n'
        permissions(root.resolve('etc/site/site.conf')) == 'rw-r-----'
        Files.getLastModifiedTime(root.resolve('usr/bin/site')).toMillis() == 1_600_000_000_000
        Files.readSymbolicLink(root.resolve('usr/bin/site-link')).toString() == 'site'
        Files.size(root.resolve('usr/share/site/zeros')) == 65536
        !Files.exists(root.resolve('var/log/site.log'))
        HostCommand.of('getcap', root.resolve('usr/bin/site')).output().contains('cap_net_raw=ep')
        rpm('--root', root, '-V', '--nodeps', '--nouser', '--nogroup', 'site-config') == ''

        where:
        form              | compression      | numbered
        'zstd'            | Compression.ZSTD | false
        'gzip'            | Compression.GZIP | false
        'for large files' | Compression.ZSTD | true
    }

    private static PackageBuilder builder() {
        new PackageBuilder(new Nevra('site-config', Evr.parse('3:1.4~rc1-3'), 'noarch'))
            .time(1_700_000_000)
            .text(Tag.SUMMARY, 'Configuration of the site')
            .text(Tag.DESCRIPTION, 'Ünicode')
            .text(Tag.LICENSE, 'GPL-2.0-only')
            .relation(Relation.REQUIRES, Dependency.parse('(a if b)'))
            .relation(Relation.REQUIRES, Dependency.parse('base-files >= 2'))
            .scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['/bin/sh'], 'echo installed', 0))
            .file(NewFile.directory('/etc/site', 0755))
            .file(NewFile.regular('/etc/site/site.conf', 0640, Content.of('a = 1\n')).flags(FileEntry.CONFIG | FileEntry.NO_REPLACE).owner('daemon', 'adm'))
            .file(NewFile.regular('/usr/bin/site', 0755, Content.of('#!/bin/sh\n')).modified(1_600_000_000).capabilities('cap_net_raw=ep'))
            .file(NewFile.link('/usr/bin/site-link', 'site'))
            .file(NewFile.regular('/usr/share/site/zeros', 0644, Content.of(new byte[65536])))
            .file(NewFile.regular('/var/log/site.log', 0600, Content.NONE).flags(FileEntry.GHOST))
    }

    private static String permissions(Path file) {
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
    }

    private List<String> query(Path file, String format) {
        rpm('-qp', '--nosignature', '--queryformat', format, file).readLines().findAll { it.trim() }
    }

    private String rpm(Object... arguments) {
        RpmHome.forImages(folder.resolve('home')).command('rpm').and(arguments).output()
            .readLines().findAll { !it.startsWith('rpm: ') }.join('\n')
    }
}
