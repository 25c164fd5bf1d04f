package io.impscript.rpm.repo

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Packages
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Indexes that are brought up to date. */
class RepositoryUpdateSpec extends Specification {
    @TempDir Path folder

    def 'what an index has beside its lists of packages stays, and what nobody knows goes'() {
        given:
        Packages.builder('one').write(folder)
        indexer().index()
        def repodata = folder.resolve('repodata')
        def index = repodata.resolve('repomd.xml')
        def plain = Files.readString(index)
        ['updateinfo.xml', 'primary.sqlite', 'stray'].each { Files.writeString(repodata.resolve(it), it) }
        def other = { type, file -> """  <data type="$type">
    <checksum type="sha256">${'ab' * 32}</checksum>
    <location href="$file"/>
    <timestamp>7</timestamp>
    <size>14</size>
  </data>
""" }
        def kept = other('updateinfo', 'repodata/updateinfo.xml')
        Files.writeString(index, plain.replace('</repomd>', other('primary_db', 'repodata/primary.sqlite') + kept + other('group', 'repodata/gone.xml') + other('x', 'one-1.0-1.noarch.rpm') + '</repomd>'))

        when:
        indexer().update()

        then:
        Files.readString(index) == plain.replace('</repomd>', kept + '</repomd>')
        Files.exists(repodata.resolve('updateinfo.xml'))
        !Files.exists(repodata.resolve('primary.sqlite'))
        !Files.exists(repodata.resolve('stray'))

        when:
        indexer().update()

        then:
        Files.readString(index) == plain.replace('</repomd>', kept + '</repomd>')

        when:
        indexer().index()

        then:
        Files.readString(index) == plain
        !Files.exists(repodata.resolve('updateinfo.xml'))
    }

    private RepositoryIndexer indexer() {
        new RepositoryIndexer(folder, Compression.GZIP, 1)
    }
}
