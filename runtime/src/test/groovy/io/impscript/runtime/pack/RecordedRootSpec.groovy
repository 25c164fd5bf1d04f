package io.impscript.runtime.pack

import static io.impscript.runtime.pack.Tools.*

import io.impscript.runtime.files.FileKind
import io.impscript.runtime.owners.OwnershipRecord
import io.impscript.runtime.owners.RecordedFile
import io.impscript.runtime.owners.RecordedRoot
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** A user's tree and a record of what it is meant to be, packed: the same as root's tree. */
class RecordedRootSpec extends Specification {
  static final Optional<OwnershipRecord> ROOT = Optional.empty()
  static final OptionalLong NO_EPOCH = OptionalLong.empty()
  static final Compression NONE = Compression.parse('none')

  @TempDir Path temp
  Path root

  def setup() {
    need('cpio')
    needRoot()
    root = Files.createDirectory(temp.resolve('root'))
    sh(root, '''
      mkdir -p usr/bin "a b" dev/net deep/closed empty
      printf 'hello\\n' > usr/bin/tool && chmod 4755 usr/bin/tool && ln usr/bin/tool "a b/again"
      printf x > 'a b/"quoted" \\\\ name' && printf y > "$(printf 'deep/bad\\377')" && chown 1:2 "$(printf 'deep/bad\\377')"
      ln -s usr/bin bin && chown -h 7:8 bin && chown 1234:5678 usr && chmod 2750 deep && chmod 1777 empty
      printf z > deep/closed/file && chmod 0 deep/closed/file deep/closed
      mknod dev/null c 1 3 && mknod dev/net/tun c 10 200 && mknod dev/disk b 259 70000 && chmod 660 dev/disk && mkfifo dev/pipe
      chown 0:6 dev/disk && touch -d @1000000000 dev/null dev/pipe && chmod 700 .
    ''')
  }

  byte[] cpio(Optional<OwnershipRecord> owners, OptionalLong epoch = NO_EPOCH) {
    def file = temp.resolve("image-${System.nanoTime()}")
    new CpioPacker(root, owners, NONE, epoch, PackProgress.SILENT).pack(file)
    Files.readAllBytes(file)
  }

  String squashfs(Optional<OwnershipRecord> owners) {
    need('mksquashfs', 'unsquashfs')
    def file = temp.resolve("image-${System.nanoTime()}")
    def recorded = owners.map { new RecordedRoot(it, Optional.empty()) }
    new SquashfsPacker(RUNNER, root, recorded, NONE, NO_EPOCH).pack(file, {})
    assert temp.toFile().list().every { !it.endsWith('.files') }
    sh(temp, "unsquashfs -lln -full-precision $file 2>/dev/null || unsquashfs -lln $file")
  }

  def "a cpio archive has the same bytes"() {
    given:
    def expected = cpio(ROOT)
    def owners = give(root, 1000)

    expect:
    cpio(Optional.of(owners)) == expected
    cpio(ROOT) != expected
  }

  def "a squashfs lists the same, device nodes and their times too"() {
    given:
    def expected = squashfs(ROOT)
    def owners = give(root, 1000)

    expect:
    squashfs(Optional.of(owners)) == expected
  }

  def "what is not recorded belongs to root"() {
    given:
    give(root, 1000)

    when:
    def list = sh(temp, "mkdir out; cd out; cpio -idm --quiet < ${Files.write(temp.resolve('a'), cpio(Optional.of(OwnershipRecord.EMPTY)))}; find . ! -uid 0 -o ! -gid 0")

    then:
    list == ''
  }

  def "a file that took the place of a recorded one, of another kind, is as it is in the tree"() {
    given:
    def record = new OwnershipRecord(new TreeMap([
      'usr/bin': RecordedFile.plain(FileKind.LINK, 0777, 5, 5),
      'usr/bin/tool': new RecordedFile(FileKind.CHARACTER_DEVICE, 0666, 5, 5, 1, 3, 0, ''),
      'gone/null': new RecordedFile(FileKind.CHARACTER_DEVICE, 0666, 5, 5, 1, 3, 0, ''),
    ]))

    when:
    give(root, 1000)
    def names = sh(temp, "cpio -itvn --quiet < ${Files.write(temp.resolve('a'), cpio(Optional.of(record)))}").readLines()

    then:
    names.count { it.endsWith('usr/bin/tool') } == 1
    names.any { it =~ /^-rwxr-xr-x +2 0 +0 .* usr\/bin\/tool$/ }
    names.any { it =~ /^drwxr-xr-x +\d 0 +0 .* usr\/bin$/ }
    !names.any { it.contains('gone') }
  }

  def "the times of nodes are bounded as those of files are"() {
    given:
    def expected = cpio(ROOT, OptionalLong.of(500_000_000))
    def owners = give(root, 1000)

    expect:
    cpio(Optional.of(owners), OptionalLong.of(500_000_000)) == expected
  }

  def "a squashfs without user namespaces says which programs lose their capabilities, and a name with a line break is refused"() {
    given:
    need('mksquashfs')
    def tool = new RecordedFile(FileKind.FILE, 0755, 0, 0, 0, 0, 0, 'cap_net_raw=ep')
    def recorded = new RecordedRoot(new OwnershipRecord(new TreeMap(['usr/bin/tool': tool])), Optional.empty())
    def packer = new SquashfsPacker(RUNNER, root, Optional.of(recorded), NONE, NO_EPOCH)

    expect:
    packer.pack(temp.resolve('one'), {}).notes()*.toString() == [
      '/usr/bin/tool: 1 programs lose their capabilities in this squashfs, since this machine has no user namespaces: /usr/bin/tool']

    when:
    Files.writeString(root.resolve('new\nline'), '')
    packer.pack(temp.resolve('two'), {})

    then:
    def e = thrown(PackException)
    e.message.startsWith('/new\\nline has a line break in its name')
    temp.toFile().list().toSorted() == ['one', 'root']
  }
}
