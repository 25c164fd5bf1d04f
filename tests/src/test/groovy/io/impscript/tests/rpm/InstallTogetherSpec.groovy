package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Content
import io.impscript.rpm.file.FileEntry
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.install.HostSpecialFiles
import io.impscript.rpm.install.InstallException
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installer
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.RpmHome
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Packages that share a path: what rpm refuses is refused, what it installs comes out the same. */
@NeedsHost([RPM, GETCAP])
class InstallTogetherSpec extends Specification {
    private static final MERGED = [dir('/usr/lib', 0755), NewFile.link('/lib', 'usr/lib')]

    @TempDir
    Path folder

    def "#title"() {
        given:
        def rpms = packages.withIndex().collect { files, i -> write('abc'[i], files) }
        def theirs = Files.createDirectory(folder.resolve('theirs'))
        def ours = Files.createDirectory(folder.resolve('ours'))

        when:
        def output = RpmHome.forImages(folder.resolve('home')).command('rpm', '--root', theirs, '-i', '--nodeps', '--nosignature').and(rpms).result()
        def problem = install(ours, rpms)

        then:
        problem.contains(conflict ? ' conflicts with ' : '') && conflict == !problem.empty
        (output.exitCode() != 0) == conflict
        InstalledTree.differences(tree(ours), tree(theirs)) == []

        where:
        title                                    | packages                                                                                      || conflict
        'folders of different modes'             | [[dir('/d', 0755)], [dir('/d', 0700)]]                                                        || true
        'folders of different owners'            | [[dir('/d', 0755)], [dir('/d', 0755).owner('bin', 'bin')]]                                    || true
        'folders of different times'             | [[dir('/d', 0755).modified(1000)], [dir('/d', 0755).modified(2000)]]                          || false
        'a folder and a link'                    | [[dir('/d', 0755)], [NewFile.link('/d', 'x')]]                                                || true
        'a link and a folder'                    | [[NewFile.link('/d', 'x'), dir('/x', 0755)], [dir('/d', 0755), file('/d/f', 0644, 'f')]]      || true
        'files of different modes'               | [[file('/f', 0644, 'x')], [file('/f', 0600, 'x')]]                                            || true
        'files of different owners'              | [[file('/f', 0644, 'x')], [file('/f', 0644, 'x').owner('bin', 'root')]]                       || true
        'files of different times'               | [[file('/f', 0644, 'x').modified(1000)], [file('/f', 0644, 'x').modified(2000)]]              || false
        'a ghost and a file'                     | [[file('/f', 0644, 'x').flags(FileEntry.GHOST)], [file('/f', 0600, 'y')]]                     || false
        'a file and a ghost'                     | [[file('/f', 0644, 'x')], [file('/f', 0600, 'y').flags(FileEntry.GHOST)]]                     || false
        'a ghost and a folder'                   | [[file('/f', 0644, 'x').flags(FileEntry.GHOST)], [dir('/f', 0755)]]                           || false
        'links to different targets'             | [[NewFile.link('/l', 'x')], [NewFile.link('/l', 'y')]]                                        || true
        'links to the same target'               | [[NewFile.link('/l', 'x').modified(1000)], [NewFile.link('/l', 'x').modified(2000)]]          || false
        'two ways to one file'                   | [MERGED, [file('/lib/x', 0644, 'x')], [file('/usr/lib/x', 0644, 'y')]]                        || true
        'two ways to one file in one package'    | [MERGED, [file('/lib/x', 0644, 'x'), file('/usr/lib/x', 0644, 'y')]]                          || true
        'two ways to one and the same file'      | [MERGED, [file('/lib/x', 0644, 'x')], [file('/usr/lib/x', 0644, 'x')]]                        || false
        'the same configuration'                 | [[file('/c', 0644, 'x').flags(1)], [file('/c', 0644, 'x').flags(17)]]                         || false
        'users and groups that there are not'    | [[file('/f', 04755, 'x').owner('who', 'root'), file('/g', 02755, 'x').owner('root', 'who'), dir('/d', 02775).owner('who', 'who')]] || false
        'a folder that hands its group down'     | [[dir('/d', 02775), file('/d/f', 0644, 'x'), file('/d/e/f', 0644, 'x')]]                      || false
    }

    private Path write(String name, List<NewFile> files) {
        def builder = new PackageBuilder(new Nevra(name, Evr.parse('1-1'), 'noarch')).time(1_700_000_000)
        files.each { builder.file(it) }
        builder.write(folder)
    }

    private static String install(Path root, List<Path> rpms) {
        try {
            new Installer(InstallOptions.at(1_700_000_000), null, new HostSpecialFiles(), InstallListener.NONE).install(root, rpms)
            ''
        } catch (InstallException e) {
            e.message
        }
    }

    /** Without the folders of the database, which rpm makes even where it then refuses. */
    private static Map tree(Path root) {
        InstalledTree.read(root, Long.MAX_VALUE).findAll { path, row -> !(path in ['usr', 'usr/lib', 'usr/lib/sysimage', 'usr/lib/sysimage/rpm']) }
    }

    private static NewFile dir(String path, int mode) {
        NewFile.directory(path, mode)
    }

    private static NewFile file(String path, int mode, String content) {
        NewFile.regular(path, mode, Content.of(content))
    }
}
