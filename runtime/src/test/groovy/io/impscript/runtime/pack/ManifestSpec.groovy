package io.impscript.runtime.pack

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class ManifestSpec extends Specification {
  static final SAMPLE = new Manifest(
      new Manifest.Origin('compute', 'compute_cle', Instant.parse('2026-01-01T00:00:00Z'), 'impscript 0.1.0', 'sha256:ab'),
      Optional.of(new Manifest.Kernel('6.1.0', '/boot/vmlinuz-6.1.0', Optional.of('/lib/modules/6.1.0'))),
      [new Manifest.Part(Manifest.Role.CPIO, 'compute.cpio.zst', 'zstd:3', 5_000_000_000, 9_000_000_000, 'ab' * 32)],
      [new Manifest.PackageEntry('grün "x"', 1, '2.0', '3', 'noarch', '', '')])

  @TempDir Path temp

  def "the text is the same on every system"() {
    expect:
    ManifestWriter.write(SAMPLE) == """{
  "format": 1,
  "image": "compute",
  "recipe": "compute_cle",
  "created": "2026-01-01T00:00:00Z",
  "tool": "impscript 0.1.0",
  "lock": "sha256:ab",
  "kernel": {
    "version": "6.1.0",
    "path": "/boot/vmlinuz-6.1.0",
    "modules": "/lib/modules/6.1.0"
  },
  "parts": [
    {
      "role": "cpio",
      "file": "compute.cpio.zst",
      "compression": "zstd:3",
      "size": 5000000000,
      "contentSize": 9000000000,
      "sha256": "${'ab' * 32}"
    }
  ],
  "packages": [
    {
      "name": "grün \\"x\\"",
      "epoch": 1,
      "version": "2.0",
      "release": "3",
      "arch": "noarch",
      "repository": "",
      "checksum": ""
    }
  ]
}
"""
  }

  def "what is written is read back"() {
    expect:
    read(ManifestWriter.write(manifest)) == manifest

    where:
    manifest << [SAMPLE, new Manifest(SAMPLE.origin(), Optional.empty(), [], [])]
  }

  def "a key from elsewhere is passed over"() {
    expect:
    read(ManifestWriter.write(SAMPLE).replaceFirst('"image"', '"novel": [1, {}], "image"')) == SAMPLE
  }

  def "#text is refused: #message"() {
    when:
    read(text)

    then:
    def e = thrown(PackException)
    e.message == temp.resolve('m.json').toString() + message

    where:
    text                                                    || message
    ''                                                      || ' is not a manifest: "format": a whole number is needed here'
    '[]'                                                    || ' is not a manifest: "format": a whole number is needed here'
    '{"format": 2}'                                         || ' has format 2; this version reads format 1'
    '{"format": 1e400}'                                     || ' is not a manifest: "format": a whole number is needed here'
    edited('"size": 5000000000', '"size": "much"')          || ' is not a manifest: "size": a whole number is needed here'
    edited('"role": "cpio"', '"role": "iso"')               || ' is not a manifest: "role": \'iso\' is none'
    edited('2026-01-01T00:00:00Z', 'yesterday')             || ' is not a manifest: "created": \'yesterday\' is none'
    edited('"compute.cpio.zst"', '"../../etc/passwd"')      || ' is not a manifest: "file": \'../../etc/passwd\' is not a plain file name'
    edited('"compute.cpio.zst"', '".."')                    || ' is not a manifest: "file": \'..\' is not a plain file name'
    edited('"kernel": {', '"kernel": 1, "x": {')            || ' is not a manifest: "version": a text is needed here'
  }

  def "broken JSON is told with its line: #text"() {
    when:
    read(text)

    then:
    def e = thrown(PackException)
    e.message.startsWith(temp.resolve('m.json').toString() + ' is not JSON: line ' + line)

    where:
    text               || line
    '{\n"format": 1,}' || 2
    '{"format"'        || 1
  }

  def "deep nesting is refused"() {
    when:
    read('[' * 100_000)

    then:
    def e = thrown(PackException)
    e.message.contains(' is not JSON: Document nesting depth')
  }

  static String edited(String from, String to) {
    ManifestWriter.write(SAMPLE).replace(from, to)
  }

  Manifest read(String text) {
    ManifestReader.read(Files.writeString(temp.resolve('m.json'), text))
  }
}
