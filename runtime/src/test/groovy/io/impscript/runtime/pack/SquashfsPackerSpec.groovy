package io.impscript.runtime.pack

import static io.impscript.runtime.pack.Tools.*

import io.impscript.runtime.port.CommandResult
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class SquashfsPackerSpec extends Specification {
  @TempDir Path temp
  Path root

  def setup() {
    root = Files.createDirectory(temp.resolve('root'))
    sh(root, '''
      mkdir -p usr/bin "a b" && printf hello > usr/bin/tool && chmod 4755 usr/bin/tool && ln usr/bin/tool "a b/again"
      head -c 3000000 /dev/urandom > random && ln -s /usr/bin/tool link && mkfifo pipe && printf x > "$(printf 'bad\\377')" && printf x > grün
    ''')
  }

  PackedPart pack(String name = 'image', String compression = 'zstd', OptionalLong epoch = OptionalLong.empty(), List lines = []) {
    new SquashfsPacker(RUNNER, root, Compression.parse(compression), epoch).pack(temp.resolve(name), { lines << it })
  }

  def "unsquashfs gives the same tree from #compression"() {
    given:
    need('mksquashfs', 'unsquashfs')
    needRoot()
    sh(root, 'mknod null c 1 3; chown 1234:5678 random; chown -h 99:98 link')
    def lines = []

    when:
    def part = pack('image', compression, OptionalLong.empty(), lines)
    sh(temp, 'unsquashfs -n -d out image')

    then:
    describe(temp.resolve('out')) == describe(root)
    sh(temp, 'unsquashfs -s image').contains("Compression $stored")
    part.sha256() == MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(temp.resolve('image'))).encodeHex().toString()
    part.size() == Files.size(temp.resolve('image'))
    part.contentSize() > 3_000_000
    lines.any { it.contains('Exportable Squashfs') }

    where:
    compression | stored
    'zstd'      | 'zstd'
    'zstd:9'    | 'zstd'
    'gzip:1'    | 'gzip'
    'xz'        | 'xz'
    'lz4'       | 'lz4'
    'none'      | 'gzip'
  }

  def "extended attributes and capabilities are kept"() {
    given:
    need('mksquashfs', 'unsquashfs', 'setcap', 'getcap')
    needRoot()
    skipUnless("setcap cap_net_raw=ep ${root.resolve('random')}".execute().waitFor() == 0, 'the file system here has no capabilities')

    when:
    pack()
    sh(temp, 'unsquashfs -n -d out image')

    then:
    sh(temp, 'getcap out/random') == 'out/random cap_net_raw=ep\n'
  }

  def "a tree gives the same bytes"() {
    given:
    need('mksquashfs')
    def first = pack()
    sh(temp, 'cp -a root copy && rm -rf root && mv copy root && sleep 1.1')

    expect:
    pack('second').sha256() == first.sha256()
  }

  PackedPart packBound(String name) {
    long now = Instant.now().epochSecond
    TimeBound.apply(RUNNER, root, 1000, now, now)
    pack(name, 'zstd', OptionalLong.of(1000))
  }

  def "with an epoch two builds at different times give the same bytes"() {
    given:
    need('mksquashfs')
    sh(root, 'touch -d @500 "a b/again"; touch -h -d @2000 link')
    sh(temp, 'cp -a root copy; touch -d @5000 copy/grün copy/usr copy; touch -h -d @6000 copy/link')

    when:
    def first = packBound('first')
    sh(temp, 'rm -rf root && mv copy root')
    def second = packBound('second')

    then:
    first.sha256() == second.sha256()
    sh(root, 'stat -c %Y "a b/again" link grün .') == '500\n1000\n1000\n1000\n'
  }

  def "a failing program is told with its last lines, and leaves nothing"() {
    given:
    def runner = { command, lines ->
      Files.writeString(temp.resolve('image'), 'half')
      new CommandResult(1, ['Write failed because No space left on device', 'FATAL ERROR: Probably out of space'])
    }

    when:
    new SquashfsPacker(runner, root, Compression.DEFAULT, OptionalLong.empty()).pack(temp.resolve('image'), {})

    then:
    def e = thrown(PackException)
    e.message == 'mksquashfs ended with status 1: Write failed because No space left on device; FATAL ERROR: Probably out of space'
    Files.notExists(temp.resolve('image'))
  }

  def "an interrupted run leaves nothing"() {
    given:
    def runner = { command, lines ->
      Files.writeString(temp.resolve('image'), 'half')
      throw new InterruptedException()
    }

    when:
    new SquashfsPacker(runner, root, Compression.DEFAULT, OptionalLong.empty()).pack(temp.resolve('image'), {})

    then:
    thrown(InterruptedException)
    Files.notExists(temp.resolve('image'))
  }

  def "a file that is there is not added to"() {
    given:
    Files.writeString(temp.resolve('image'), 'precious')

    when:
    pack()

    then:
    thrown(PackException)
    Files.readString(temp.resolve('image')) == 'precious'
  }

  def "the call says all that matters: #compression"() {
    expect:
    new SquashfsCommands(root, Compression.parse(compression), OptionalLong.empty()).make(Path.of('/out/x'), 1000).argv() ==
        ['mksquashfs', root.toString(), '/out/x', '-noappend', '-exit-on-error', '-no-progress', '-no-recovery', '-xattrs'] + rest + ['-mkfs-time', '1000']

    where:
    compression || rest
    'zstd'      || ['-comp', 'zstd', '-Xcompression-level', '3']
    'gzip:9'    || ['-comp', 'gzip', '-Xcompression-level', '9']
    'xz'        || ['-comp', 'xz']
  }
}
