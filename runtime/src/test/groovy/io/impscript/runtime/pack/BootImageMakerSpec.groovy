package io.impscript.runtime.pack

import static io.impscript.runtime.pack.Tools.*

import io.impscript.runtime.port.CommandResult
import io.impscript.runtime.root.ImageName
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class BootImageMakerSpec extends Specification {
  @TempDir Path temp
  Path root
  BootImageLayout layout
  def events = []
  def capabilities = []

  def setup() {
    root = Files.createDirectory(temp.resolve('root'))
    sh(root, 'mkdir -p boot lib/modules/6.1 sbin && echo kernel > boot/vmlinuz-6.1 && echo x > file && touch init && echo i > init')
    layout = new BootImageLayout(temp.resolve('images'), new ImageName('compute'))
  }

  /** Does as mksquashfs and getcap do. */
  def runner = { command, lines ->
    if (command.program() == 'mksquashfs') {
      lines.accept('59.01% of uncompressed filesystem size (2.00 Kbytes)')
      Files.writeString(Path.of(command.argv()[2]), 'squash')
    } else if (command.program() == 'getcap') {
      capabilities.each { lines.accept(it) }
    }
    new CommandResult(0, [])
  }

  BootImage make(Map changes = [:]) {
    def origin = new Manifest.Origin('compute', 'compute', Instant.EPOCH, 'impscript 0', '')
    def request = new BootImageRequest(root, layout,
        Optional.ofNullable(changes.containsKey('cpio') ? changes.cpio : 'zstd').map(Compression::parse),
        Optional.ofNullable(changes.squashfs).map(Compression::parse), OptionalLong.empty(), origin, [])
    new BootImageMaker(changes.runner ?: runner, { events << it }).make(request, changes.companions ?: Companions.NONE, {})
  }

  Set<String> files() {
    layout.folder().toFile().list() as Set
  }

  def "all parts lie side by side, and the manifest knows them"() {
    when:
    def image = make(squashfs: 'zstd')

    then:
    files() == ['compute.cpio.zst', 'compute.squashfs', 'compute.kernel', 'compute.manifest.json'] as Set
    Files.readString(layout.kernel()) == 'kernel\n'
    ManifestReader.read(layout.manifest()) == image.manifest()
    image.manifest().parts()*.file() == ['compute.kernel', 'compute.cpio.zst', 'compute.squashfs']
    image.manifest().parts().every { part ->
      def bytes = Files.readAllBytes(layout.folder().resolve(part.file()))
      bytes.length == part.size() && MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString() == part.sha256()
    }
    image.manifest().part(Manifest.Role.SQUASHFS).get().contentSize() == 2048
    image.manifest().kernel().get() == new Manifest.Kernel('6.1', '/boot/vmlinuz-6.1', Optional.of('/lib/modules/6.1'))
    image.notes().empty
  }

  def "events tell what happens"() {
    when:
    make(squashfs: 'zstd')

    then:
    events.findAll { it instanceof PackEvent.Started }*.file() == ['compute.kernel', 'compute.cpio.zst', 'compute.squashfs']
    events.findAll { it instanceof PackEvent.Finished }*.file() == ['compute.kernel', 'compute.cpio.zst', 'compute.squashfs']
    events.find { it instanceof PackEvent.Line }.text().startsWith('59.01%')
    events.findAll { it instanceof PackEvent.Progress }.last().with { it.done() == it.total() && it.total() > 0 }
  }

  def "the next image replaces the former, and what it no longer has goes"() {
    given:
    make(squashfs: 'zstd')
    Files.writeString(layout.folder().resolve('compute.notes'), 'by a person')
    Files.writeString(layout.folder().resolve('other.kernel'), 'of another')

    when:
    make(cpio: 'gzip')

    then:
    files() == ['compute.cpio.gz', 'compute.kernel', 'compute.manifest.json', 'compute.notes', 'other.kernel'] as Set
  }

  def "documents of the image's manifest appear with it, and go with the next that has none"() {
    given:
    def file = layout.document('.spdx.json')
    def companions = { manifest -> [new Companions.Companion(file, manifest.parts()*.file().join(' '))] } as Companions

    when:
    def image = make(companions: companions)

    then:
    Files.readString(file) == 'compute.kernel compute.cpio.zst'
    image.documents()*.file() == [file]

    when:
    make()

    then:
    files() == ['compute.cpio.zst', 'compute.kernel', 'compute.manifest.json'] as Set
  }

  def "a failure leaves the former image as it was, and nothing half-made"() {
    given:
    make(squashfs: 'zstd')
    def before = files().collectEntries { [it, Files.readAllBytes(layout.folder().resolve(it)).toList()] }
    sh(root, 'echo changed > file')

    when:
    make(squashfs: 'zstd', runner: { command, lines -> new CommandResult(command.program() == 'mksquashfs' ? 1 : 0, ['FATAL ERROR']) })

    then:
    thrown(PackException)
    files().collectEntries { [it, Files.readAllBytes(layout.folder().resolve(it)).toList()] } == before
  }

  def "an interrupt while packing is one, and leaves nothing"() {
    when:
    Thread.currentThread().interrupt()
    make()

    then:
    thrown(InterruptedException)
    !Thread.interrupted()
    files().empty
  }

  def "what a killed run left of an image of another form goes, and of other images stays"() {
    given:
    Files.createDirectories(layout.folder())
    def ours = ['squashfs', 'cpio.gz', 'cpio', 'spdx.json'].collect { ".compute.${it}.part" as String }
    def others = ['.compute.v2.squashfs.part', '.other.squashfs.part']
    (ours + others).each { Files.writeString(layout.folder().resolve(it), 'half') }

    when:
    make(cpio: 'zstd')

    then:
    files() == ['compute.cpio.zst', 'compute.kernel', 'compute.manifest.json', *others] as Set
  }

  def "what a killed run left behind is replaced"() {
    given:
    Files.createDirectories(layout.folder())
    Files.writeString(temp.resolve('victim'), 'precious')
    Files.createSymbolicLink(layout.folder().resolve('.compute.cpio.zst.part'), temp.resolve('victim'))
    Files.writeString(layout.folder().resolve('.compute.kernel.part'), 'half')

    when:
    make()

    then:
    files() == ['compute.cpio.zst', 'compute.kernel', 'compute.manifest.json'] as Set
    Files.readString(temp.resolve('victim')) == 'precious'
  }

  def "a hostile manifest removes nothing of others"() {
    given:
    make()
    Files.writeString(layout.folder().resolve('other.kernel'), 'of another')
    def text = Files.readString(layout.manifest())
    Files.writeString(layout.manifest(), text.replace('"compute.cpio.zst"', '"other.kernel"'))

    when:
    make(cpio: 'none')

    then:
    Files.exists(layout.folder().resolve('other.kernel'))
  }

  def "capabilities that a cpio archive loses are counted"() {
    given:
    capabilities = ["$root/usr/bin/ping cap_net_raw=ep", "$root/a b = cap_chown+ep", 'noise'].collect { it as String }

    expect:
    make().notes()*.toString() == ['/usr/bin/ping: 2 programs lose their capabilities in a cpio archive, which a squashfs would keep: /usr/bin/ping, /a b']
    make(cpio: null, squashfs: 'zstd').notes().empty
  }

  def "a missing kernel and a missing init are said"() {
    given:
    sh(root, 'rm -r boot init lib')

    expect:
    make().notes()*.toString() == [
      '/boot: no kernel is laid beside the image: there is no kernel in /boot, /usr/lib/modules or /lib/modules',
      '/init: is not in the image; to boot the cpio archive, add it or pass rdinit=/sbin/init to the kernel'
    ]
    make(cpio: null, squashfs: 'zstd').manifest().kernel().empty
  }

  def "a folder that cannot be made is told"() {
    given:
    Files.writeString(temp.resolve('images'), 'a file')

    when:
    make()

    then:
    def e = thrown(PackException)
    e.message == "cannot write ${temp.resolve('images')}: exists already"
  }
}
