package io.impscript.runtime.pack

import static io.impscript.runtime.pack.Tools.*

import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.Specification
import spock.lang.TempDir

class CpioPackerSpec extends Specification {
  @TempDir Path temp
  Path root

  def setup() {
    root = Files.createDirectory(temp.resolve('root'))
  }

  PackedPart pack(Path file = temp.resolve('image'), String compression = 'none', OptionalLong epoch = OptionalLong.empty()) {
    new CpioPacker(root, Compression.parse(compression), epoch, PackProgress.SILENT).pack(file)
  }

  /** All that an image root of real packages has, and then some. */
  def fill() {
    sh(root, '''
      mkdir -p usr/bin usr/share/doc "a b" etc deep/er/est empty
      printf 'hello\\n' > usr/bin/tool && chmod 4755 usr/bin/tool
      ln usr/bin/tool usr/bin/again && ln usr/bin/tool "a b/third"
      printf '' > etc/nothing && ln etc/nothing etc/nothing-either
      head -c 3000001 /dev/urandom > usr/share/random
      for n in 1 2 3 4 5; do head -c $n /dev/zero > etc/odd$n; done
      ln -s usr/bin bin && ln -s /etc/nothing dangling-no && ln -s ../../gone "a b/gone"
      printf 'x' > 'usr/share/doc/grün ß 日本.txt'
      printf 'y' > "$(printf 'usr/share/doc/bad\\377\\376')"
      ln -s "$(printf 'bad\\377\\376')" usr/share/doc/link-to-bad
      printf 'z' > 'a b/new
line'
      printf 'w' > 'TRAILER!!!'
      mkfifo deep/pipe
      chmod 1777 empty && chmod 2750 deep && chmod 0 etc/odd1
      touch -h -d @1000000000 bin usr/bin/tool && touch -d @86400 etc
    ''')
  }

  def fillAsRoot() {
    sh(root, '''
      mknod deep/null c 1 3 && mknod deep/disk b 259 70000 && ln deep/null deep/null2
      chown 1234:5678 usr/share/random && chown -h 65534:100000 bin && chown 42 deep
      chmod 2750 deep
    ''')
  }

  def "GNU cpio unpacks the same tree from #compression"() {
    given:
    need('cpio', 'zstd', 'gzip', 'sha256sum')
    needRoot()
    fill()
    fillAsRoot()
    def file = temp.resolve('image')
    def out = Files.createDirectory(temp.resolve('out'))

    when:
    def part = pack(file, compression)
    sh(out, "$decoder < '$file' | cpio -idm --quiet --no-absolute-filenames")

    then:
    describe(out) == describe(root)

    and:
    part.size() == Files.size(file)
    part.sha256() == MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)).encodeHex().toString()
    part.contentSize() == sh(temp, "$decoder < '$file' | wc -c").trim() as long
    part.contentSize() % 512 == 0
    part.notes().empty

    where:
    compression | decoder
    'none'      | 'cat'
    'gzip'      | 'gzip -dc'
    'gzip:1'    | 'gzip -dc'
    'zstd'      | 'zstd -dcq'
    'zstd:19'   | 'zstd -dcq'
  }

  def "the headers say what lstat says, with inode numbers of their own"() {
    given:
    need('stat')
    needRoot()
    fill()
    fillAsRoot()

    when:
    pack()
    def members = Newc.read(temp.resolve('image'))

    then:
    members.size() == sh(root, 'find . -printf x').length()
    members*.name.take(3) == ['.', './TRAILER!!!', 'a b']
    members.every { member ->
      def (mode, uid, gid, mtime) = sh(root, "stat -c '%f %u %g %Y' \"\$(printf '${member.shellName}')\"").trim().split(' ')
      assert [member.mode, member.uid, member.gid, member.mtime] == [Integer.parseInt(mode, 16), uid as int, gid as int, mtime as int]
      true
    }
    members*.ino.toSet().sort() == (1..(members.size() - 4)).toList()
    members.findAll { it.links > 1 && !it.folder }*.name == ['a b/third', 'deep/null', 'deep/null2', 'etc/nothing', 'etc/nothing-either', 'usr/bin/again', 'usr/bin/tool']
    members.findAll { it.name in ['a b/third', 'usr/bin/again', 'usr/bin/tool'] }*.size == [6, 0, 0]
  }

  def "#program unpacks the same files and hard links"() {
    given:
    need(program)
    fill()
    def out = Files.createDirectory(temp.resolve('out'))

    when:
    pack()
    sh(out, command)

    then:
    sh(out, 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum') == sh(root, 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum')
    sh(out, 'stat -c %h usr/bin/tool etc/nothing') == '3\n2\n'

    where:
    program   | command
    'busybox' | 'busybox cpio -idm < ../image'
    'bsdtar'  | 'bsdtar -xpf ../image'
  }

  def "one frame and one member: a kernel reads no second one"() {
    given:
    need('zstd')
    sh(root, 'head -c 30000000 /dev/urandom > big')

    when:
    pack(temp.resolve('z'), 'zstd')
    pack(temp.resolve('g'), 'gzip:1')
    def inflater = new java.util.zip.Inflater(true)
    def bytes = Files.readAllBytes(temp.resolve('g'))
    inflater.setInput(bytes, 10, bytes.length - 10)
    def buffer = new byte[1 << 20]
    while (!inflater.finished()) {
      inflater.inflate(buffer)
    }

    then:
    sh(temp, 'zstd -l z').contains('\n     1  ')
    inflater.remaining == 8
    inflater.end() == null
  }

  def "a tree gives the same bytes wherever it lies, with any number of links from outside"() {
    given:
    need('sha256sum')
    fill()
    def first = pack()
    sh(temp, 'cp -a root copy && rm -rf root && mkdir elsewhere && cp -a copy root && ln root/etc/odd3 elsewhere/')

    when:
    def second = pack(temp.resolve('image2'))

    then:
    second.sha256() == first.sha256()
  }

  def "the number of threads does not show in #compression"() {
    given:
    def bytes = (1..1_200_000).join('\n').bytes

    expect:
    [1, 2, 5].collect { threads ->
      def file = HashingFile.create(temp.resolve("$threads"))
      def sink = compression == 'zstd' ? new ZstdSink(file, 3, bytes.length, threads) : new GzipSink(file, 6, threads)
      sink.withCloseable {
        sink.write(java.nio.ByteBuffer.allocateDirect(bytes.length).put(bytes).flip())
        sink.finish()
      }
      file.sha256()
    }.toSet().size() == 1

    where:
    compression << ['zstd', 'gzip']
  }

  def "names are the same bytes in locale #locale"() {
    given:
    fill()
    def java = Path.of(System.getProperty('java.home'), 'bin/java')
    def expected = pack().sha256()

    expect:
    sh(temp, "LC_ALL=$locale '$java' -cp '${System.getProperty('java.class.path')}' ${CpioMain.name} '$root' image2") == expected

    where:
    locale << ['C', 'C.UTF-8']
  }

  def "times are bounded by the epoch, and those before 1970 are said"() {
    given:
    need('cpio')
    sh(root, 'touch -d @2000000000 late; touch -d @100 early; touch -d @-5 before; touch -d @900 .')

    when:
    def part = pack(temp.resolve('image'), 'none', OptionalLong.of(1000))
    def out = Files.createDirectory(temp.resolve('out'))
    sh(out, 'cpio -idm --quiet < ../image')

    then:
    sh(out, 'stat -c %Y late early before') == '1000\n100\n0\n'
    part.notes()*.toString() == ['/before: time of change set to 1970: newc has none before']
  }

  def "a socket is left out, and said"() {
    given:
    need('cpio')
    java.nio.channels.ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX).withCloseable {
      it.bind(java.net.UnixDomainSocketAddress.of(root.resolve('sock')))
    }
    sh(root, 'touch file')

    when:
    def part = pack()

    then:
    part.notes()*.toString() == ['/sock: left out: a socket has no meaning in an archive']
    sh(temp, 'cpio -t --quiet < image') == '.\nfile\n'
  }

  def "a file of 4 GiB is refused before anything is written"() {
    given:
    new RandomAccessFile(root.resolve('huge').toFile(), 'rw').withCloseable { it.setLength(1L << 32) }

    when:
    pack()

    then:
    def e = thrown(PackException)
    e.message.startsWith('/huge has 4294967296 bytes; a cpio archive holds files below 4 GiB only.')
    Files.notExists(temp.resolve('image'))
  }

  def "a file that changes meanwhile spoils the archive: #after bytes for 100"() {
    given:
    Files.write(root.resolve('log'), new byte[100])
    def plan = CpioPlan.of(root, TreeScan.of(root, Optional.empty()), OptionalLong.empty())
    Files.write(root.resolve('log'), new byte[after])

    when:
    def packer = new CpioPacker(root, Compression.parse('none'), OptionalLong.empty(), PackProgress.SILENT)
    HashingFile.create(temp.resolve('image')).withCloseable { packer.write(plan, new CpioWriter(it, java.nio.ByteBuffer.allocateDirect(1 << 12))) }

    then:
    def e = thrown(PackException)
    e.message.startsWith('/log changed while the image root was packed')
    Files.notExists(temp.resolve('image'))

    where:
    after << [99, 101]
  }

  def "what is in the way is not replaced"() {
    given:
    Files.writeString(temp.resolve('image'), 'precious')

    when:
    pack()

    then:
    def e = thrown(PackException)
    e.message.startsWith("cannot write ${temp.resolve('image')}: ")
    Files.readString(temp.resolve('image')) == 'precious'
  }

  def "a root that is #what is an error with its place"() {
    given:
    sh(temp, 'rm -rf root;' + script)

    when:
    pack()

    then:
    def e = thrown(PackException)
    e.message.contains(root.toString())
    Files.notExists(temp.resolve('image'))

    where:
    what     | script
    'gone'   | ''
    'a file' | 'touch root'
    'a link' | 'ln -s / root'
  }

  def "a full disk leaves nothing behind"() {
    given:
    needRoot()
    need('mount', 'umount')
    def disk = Files.createDirectory(temp.resolve('disk'))
    skipUnless("mount -t tmpfs -o size=1m none $disk".execute().waitFor() == 0, 'cannot mount a tmpfs here')
    sh(root, 'head -c 4000000 /dev/urandom > big')

    when:
    pack(disk.resolve('image'), 'zstd')

    then:
    def e = thrown(PackException)
    e.message.startsWith("no space left on the disk of ${disk.resolve('image')} (")
    disk.toFile().list().length == 0

    cleanup:
    "umount $disk".execute().waitFor()
  }

  def "a mount in the root is refused"() {
    given:
    needRoot()
    need('mount', 'umount')
    def proc = Files.createDirectories(root.resolve('a b/proc'))
    skipUnless(['mount', '-t', 'tmpfs', 'none', proc.toString()].execute().waitFor() == 0, 'cannot mount a tmpfs here')

    when:
    pack()

    then:
    def e = thrown(PackException)
    e.message.startsWith("something is mounted inside the image root at $proc")

    cleanup:
    ['umount', proc.toString()].execute().waitFor()
  }

  def "deep folders do not exhaust the stack"() {
    given:
    need('cpio')
    sh(root, 'deep=$(printf "d/%.0s" $(seq 1500)); mkdir -p $deep; touch ${deep}end')

    when:
    pack()

    then:
    sh(temp, 'cpio -t --quiet < image | tail -n 1').endsWith('/d/end\n')

    cleanup:
    sh(temp, 'rm -rf root')
  }

  def "xz is refused"() {
    when:
    pack(temp.resolve('image'), 'xz')

    then:
    def e = thrown(PackException)
    e.message == 'a cpio archive is not compressed with xz here; choose none, gzip or zstd'
  }
}
