package io.impscript.runtime.rpms

import static io.impscript.runtime.pkg.Jobs.repository

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Duration
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

/** Repositories that a script makes, where somebody else has put something in their place. */
class MadeRepositoriesSpec extends Specification {
    @TempDir Path folder

    def 'what another build put there meanwhile stays, since that build reads it'() {
        given:
        def site = repository('site')
        def made = MadeRepository.of(site, OptionalLong.empty())
        def theirs = written('theirs', made)
        def before = Files.readAttributes(theirs, 'fileKey').fileKey

        when:
        MadeRepositories.publish(written('ours', made), theirs, site)

        then:
        Files.readAttributes(theirs, 'fileKey').fileKey == before
        Files.isRegularFile(theirs.resolve('repodata/repomd.xml'))
    }

    def 'what lacks something is replaced'() {
        given:
        def site = repository('site')
        def theirs = Files.createDirectories(folder.resolve('theirs/repodata')).parent

        when:
        MadeRepositories.publish(written('ours', MadeRepository.of(site, OptionalLong.empty())), theirs, site)

        then:
        Files.isRegularFile(theirs.resolve('repodata/repomd.xml'))
    }

    def 'what a killed run left of old is removed, what another is at work with stays'() {
        given:
        def site = repository('site')
        def made = MadeRepository.of(site, OptionalLong.empty())
        def store = new MadeRepositories(folder)
        def old = Files.createDirectory(folder.resolve('.making-1'))
        def young = Files.createDirectory(folder.resolve('.making-2'))
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))))

        when:
        store.provide(store.folder(made), site, OptionalLong.empty())

        then:
        folder.toFile().listFiles()*.toPath() as Set == [store.folder(made), young] as Set
    }

    def 'an index of another program, compressed, is replaced by ours'() {
        given:
        def theirs = Files.createDirectories(folder.resolve('site/repodata'))
        Files.write(theirs.resolve('primary.xml.gz'), [0x1F, 0x8B, 0xFF, 0xC3] as byte[])

        expect:
        RepositoryOutput.write(MadeRepository.of(repository('site'), OptionalLong.empty()), folder)
        !Files.exists(theirs.resolve('primary.xml.gz'))
        !RepositoryOutput.write(MadeRepository.of(repository('site'), OptionalLong.empty()), folder)
    }

    private Path written(String name, MadeRepository made) {
        Files.createDirectory(folder.resolve(name)).tap { made.write(it) }
    }
}
