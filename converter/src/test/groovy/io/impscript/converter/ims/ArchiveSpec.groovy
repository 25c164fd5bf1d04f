package io.impscript.converter.ims

import io.impscript.converter.Stamp
import io.impscript.converter.files.FolderMembers
import io.impscript.converter.files.TreeMember
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import org.apache.commons.compress.archivers.tar.TarArchiveEntry
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream
import org.apache.commons.compress.archivers.tar.TarConstants
import org.opentest4j.TestAbortedException
import spock.lang.Specification
import spock.lang.TempDir

class ArchiveSpec extends Specification {
    static final Stamp NOW = new Stamp(Instant.ofEpochSecond(1_700_000_000))

    @TempDir
    Path folder

    List<TreeMember> members() {
        [
            TreeMember.text('root/etc/motd', 0644, 'Grüße\n'),
            new TreeMember.Link('root/etc/localtime', '/usr/share/zoneinfo/UTC'),
            TreeMember.text('config.xml', 0644, '<image/>\n'),
            TreeMember.text('.ims_recipe_template.yaml', 0644, 'template_files:\n  - config.xml\n'),
            TreeMember.text('config.sh', 0755, '#!/bin/bash\n'),
            TreeMember.text('root/' + 'long-' * 40 + 'ü/file', 0600, 'x')]
    }

    Path written(List<TreeMember> members) {
        def file = folder.resolve('r.tgz')
        Files.newOutputStream(file).withCloseable { ArchiveWriter.write(it, members, NOW) }
        file
    }

    def 'real tar lists and unpacks what was written'() {
        given:
        def file = written(members())
        def into = Files.createDirectory(folder.resolve('out'))

        when:
        def list = run('tar', '--numeric-owner', '-tvzf', "$file", '--full-time')
        run('tar', '-xzf', "$file", '-C', "$into")

        then:
        list.readLines().every { it =~ /^\S+ 0\/0 .* 2023-11-14 / }
        Files.readString(into.resolve('root/etc/motd')) == 'Grüße\n'
        Files.readSymbolicLink(into.resolve('root/etc/localtime')) == Path.of('/usr/share/zoneinfo/UTC')
        Files.isExecutable(into.resolve('config.sh'))
        Files.exists(into.resolve('.ims_recipe_template.yaml'))
        run('tar', '-tzf', "$file").readLines()[0..3] == ['.ims_recipe_template.yaml', 'config.sh', 'config.xml', 'root/']
    }

    def 'the same members give the same bytes in any order, and no name or time in the header'() {
        given:
        def one = Files.readAllBytes(written(members()))
        def two = Files.readAllBytes(written(members().reverse()))

        expect:
        one == two
        one[3] == (byte) 0
        one[4..7] == [0, 0, 0, 0] as List<Byte>
    }

    def 'what was written is read back'() {
        given:
        def into = folder.resolve('in')

        when:
        def read = ArchiveReader.unpack(written(members()), into)

        then:
        !read.hasErrors()
        FolderMembers.below(into, '').findAll { !(it instanceof TreeMember.Folder) }*.path().toSet() == members()*.path().toSet()
        FolderMembers.below(into, '').find { it.path() == 'config.sh' }.mode() == 0755
    }

    def 'archives of real tar are read: #options'() {
        given:
        if (!isInstalled(packer)) {
            throw new TestAbortedException("there is no $packer here")
        }
        def source = Files.createDirectories(folder.resolve('source/root/etc'))
        Files.writeString(source.resolve('motd'), 'hello')
        Files.writeString(folder.resolve('source/config.xml'), '<image/>')
        Files.createLink(folder.resolve('source/twin.xml'), folder.resolve('source/config.xml'))
        run('tar', *options, '-cf', "${folder.resolve('a.bin')}", '-C', "${folder.resolve('source')}", '.')

        when:
        def read = ArchiveReader.unpack(folder.resolve('a.bin'), folder.resolve('in'))

        then:
        !read.hasErrors()
        Files.readString(folder.resolve('in/root/etc/motd')) == 'hello'
        Files.readString(folder.resolve('in/twin.xml')) == '<image/>'

        where:
        options                  | packer
        ['--format=gnu']         | 'tar'
        ['--format=v7']          | 'tar'
        ['--format=pax', '-z']   | 'gzip'
        ['-J']                   | 'xz'
        ['--format=ustar', '-j'] | 'bzip2'
    }

    private static boolean isInstalled(String program) {
        System.getenv('PATH').split(':').any { Files.isExecutable(Path.of(it, program)) }
    }

    def 'a hostile member is refused: #what'() {
        given:
        def file = folder.resolve('bad.tar')
        Files.newOutputStream(file).withCloseable { out ->
            new TarArchiveOutputStream(out).withCloseable { tar -> entries.each { put(tar, it) } }
        }

        when:
        def read = ArchiveReader.unpack(file, folder.resolve('in'))

        then:
        read.value().empty
        read.diagnostics()[0].message().contains(message)
        !read.diagnostics()[0].hints().empty
        !Files.exists(folder.resolve('escaped'))

        where:
        what                     | entries                                                              | message
        'up'                     | [[name: '../escaped']]                                               | "by '..'"
        'up inside'              | [[name: 'a/../../escaped']]                                          | "by '..'"
        'absolute'               | [[name: '/tmp/escaped']]                                             | 'absolute'
        'link out'               | [[name: 'x', type: 'l', link: '/etc']]                               | 'points out'
        'link up'                | [[name: 'x', type: 'l', link: '../y']]                               | 'points out'
        'below a link'           | [[name: 'r/x', type: 'l', link: '/tmp'], [name: 'r/x/escaped']]      | 'no folder'
        'folder over a link'     | [[name: 'r/x', type: 'l', link: '/tmp'], [name: 'r/x/', type: 'd']]  | 'something else'
        'hard link out'          | [[name: 'x', type: 'h', link: '/etc/passwd']]                        | 'absolute'
        'hard link up'           | [[name: 'x', type: 'h', link: '../y']]                               | "by '..'"
        'hard link to nothing'   | [[name: 'x', type: 'h', link: 'y']]                                  | 'no file before it'
        'hard link to a link'    | [[name: 'r/l', type: 'l', link: '/etc/passwd'], [name: 'x', type: 'h', link: 'r/l']] | 'no file before it'
        'character device'       | [[name: 'x', type: 'c']]                                             | 'device'
        'block device'           | [[name: 'x', type: 'b']]                                             | 'device'
        'pipe'                   | [[name: 'x', type: 'p']]                                             | 'device'
        'nothing'                | []                                                                   | 'no members'
    }

    def 'limits hold: #what'() {
        given:
        def file = folder.resolve('bomb.tgz')
        Files.newOutputStream(file).withCloseable { out ->
            ArchiveWriter.write(out, (1..20).collect { TreeMember.text("f$it", 0644, 'x' * 10_000) }, NOW)
        }

        expect:
        ArchiveReader.unpack(file, folder.resolve('in'), limits).diagnostics()[0].message().contains(message)

        where:
        what      | limits                                | message
        'members' | new ArchiveLimits(19, 1 << 30, 1000)  | 'more than 19 members'
        'bytes'   | new ArchiveLimits(99, 1 << 16, 1000)  | 'more than 0 MiB'
    }

    def 'a bomb of zeros is stopped long before its end'() {
        given:
        def file = folder.resolve('bomb.tgz')
        run('sh', '-c', "truncate -s 300M $folder/zero && tar -czf $file -C $folder zero && rm $folder/zero")

        when:
        def read = ArchiveReader.unpack(file, folder.resolve('in'))

        then:
        read.diagnostics()[0].message().contains('250 times')
        Files.size(folder.resolve('in/zero')) < 100_000_000
    }

    def 'what is no archive is said: #text.length()'() {
        given:
        def file = Files.writeString(folder.resolve('r.tgz'), text)

        expect:
        ArchiveReader.unpack(file, folder.resolve('in')).diagnostics()[0].message().contains('is refused')

        where:
        text << ['', 'hello', 'hello\n' * 1000]
    }

    def 'a cut archive is said'() {
        given:
        def whole = Files.readAllBytes(written(members()))
        def file = Files.write(folder.resolve('cut.tgz'), whole[0..(whole.length.intdiv(2))] as byte[])

        expect:
        ArchiveReader.unpack(file, folder.resolve('in')).hasErrors()
    }

    private static void put(TarArchiveOutputStream tar, Map entry) {
        def types = [l: TarConstants.LF_SYMLINK, h: TarConstants.LF_LINK, c: TarConstants.LF_CHR, b: TarConstants.LF_BLK,
                     p: TarConstants.LF_FIFO, d: TarConstants.LF_DIR]
        def made = new TarArchiveEntry(entry.name, types.getOrDefault(entry.type, TarConstants.LF_NORMAL), true)
        made.linkName = entry.link ?: ''
        tar.putArchiveEntry(made)
        tar.closeArchiveEntry()
    }

    private static String run(String... command) {
        def process = new ProcessBuilder(command).redirectErrorStream(true).start()
        process.outputStream.close()
        def text = process.inputStream.getText('UTF-8')
        assert process.waitFor() == 0: text
        text
    }
}
