package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Relation
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.BareInstall
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.Repository
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Repositories that we index, beside createrepo_c and before real package managers. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO, GPG, DNF, ZYPPER])
class IndexSpec extends Specification {
    @TempDir Path folder

    def "the #type metadata of real packages says what createrepo_c's says"() {
        given:
        def packages = folder.resolve('packages')
        copyPackages(packages)

        when:
        new RepositoryIndexer(packages, Compression.GZIP, 1).index()
        def ours = MetadataFields.of(packages, type)
        HostCommand.of('createrepo_c', '--quiet', '--no-database', packages).output()
        def theirs = MetadataFields.of(packages, type)

        then:
        theirs.size() > 100
        (ours.countBy { it } - theirs.countBy { it }).keySet().take(10) == [] as Set
        (theirs.countBy { it } - ours.countBy { it }).keySet().take(10) == [] as Set

        where:
        type << ['primary', 'filelists', 'other']
    }

    def "#manager installs packages of ours from a repository of ours (#compression)"() {
        given:
        def packages = Files.createDirectories(folder.resolve('packages'))
        builder('site-base').write(packages)
        builder('site-config').relation(Relation.REQUIRES, Dependency.parse('site-base >= 1')).compression(compression).write(packages)
        builder('site-unwanted').write(packages)
        new RepositoryIndexer(packages, compression, 1).index()
        def install = BareInstall.into(folder.resolve('root'), folder.resolve('state')).from('ours', new Repository(packages))

        when:
        def result = install."$manager"(['site-config'])

        then:
        result.exitCode() == 0
        Files.readString(folder.resolve('root/usr/share/site/site-config')) == 'site-config\n'
        Files.exists(folder.resolve('root/usr/share/site/site-base'))
        !Files.exists(folder.resolve('root/usr/share/site/site-unwanted'))
        install.changedFiles() == []

        where:
        manager  | compression
        'dnf'    | Compression.GZIP
        'dnf'    | Compression.ZSTD
        'zypper' | Compression.GZIP
        'zypper' | Compression.XZ
    }

    private static PackageBuilder builder(String name) {
        new PackageBuilder(new Nevra(name, Evr.parse('1.0-1'), 'noarch')).time(1_700_000_000)
            .file(NewFile.directory('/usr', 0755)).file(NewFile.directory('/usr/share', 0755)).file(NewFile.directory('/usr/share/site', 0755))
            .file(NewFile.regular("/usr/share/site/$name", 0644, Content.of(name + '\n')))
    }

    private static void copyPackages(Path target) {
        def fixtures = DebianRpmRepositories.ofUser()
        Files.createDirectories(target.resolve('more'))
        fixtures.awkward().rpms().each { Files.createLink(target.resolve(it.fileName), it) }
        fixtures.base().rpms().findAll { Files.size(it) < 2_000_000 }.each { Files.createLink(target.resolve('more').resolve(it.fileName), it) }
    }
}
