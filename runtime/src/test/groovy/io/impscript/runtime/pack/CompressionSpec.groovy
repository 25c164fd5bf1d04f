package io.impscript.runtime.pack

import spock.lang.Specification

class CompressionSpec extends Specification {
  def "#text is #method at level #level"() {
    expect:
    Compression.parse(text) == new Compression(method, level)
    Compression.parse(Compression.parse(text).toString()) == Compression.parse(text)

    where:
    text      || method                  | level
    'zstd'    || Compression.Method.ZSTD | 3
    'zstd:19' || Compression.Method.ZSTD | 19
    'gzip'    || Compression.Method.GZIP | 6
    'gzip:1'  || Compression.Method.GZIP | 1
    'none'    || Compression.Method.NONE | 0
    'xz'      || Compression.Method.XZ   | 0
    'lz4'     || Compression.Method.LZ4  | 0
  }

  def "#text is refused: #message"() {
    when:
    Compression.parse(text)

    then:
    def e = thrown(IllegalArgumentException)
    e.message == message

    where:
    text      || message
    'bzip2'   || "'bzip2' is not a compression method; there are none, gzip, zstd, xz and lz4"
    ''        || "'' is not a compression method; there are none, gzip, zstd, xz and lz4"
    'zstd:20' || 'zstd has levels 1 to 19, not 20'
    'zstd:0'  || 'zstd has levels 1 to 19, not 0'
    'gzip:x'  || "'gzip:x' is not a compression; write a method and a level, such as zstd:3"
    'zstd:'   || "'zstd:' is not a compression; write a method and a level, such as zstd:3"
    'xz:5'    || 'xz has levels 0 to 0, not 5'
  }
}
