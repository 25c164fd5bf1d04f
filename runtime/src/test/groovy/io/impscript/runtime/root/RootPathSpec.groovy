package io.impscript.runtime.root

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class RootPathSpec extends Specification {
  @TempDir Path temp
  Path root

  def setup() {
    root = Files.createDirectories(temp.resolve('host/root'))
    Files.writeString(temp.resolve('host/secret'), 'not yours')
    Files.createDirectories(root.resolve('usr/lib'))
    Files.writeString(root.resolve('usr/lib/file'), 'x')
  }

  def link(String at, String target) {
    Path path = root.resolve(at)
    Files.createDirectories(path.parent)
    'ln -sfn'.tokenize() .with { it + [target, path.toString()] }.execute().waitFor()
  }

  def resolved(String guest) {
    RootPath.guest(root, RootPath.resolve(root, guest))
  }

  def "plain path #guest is #expected"() {
    expect:
    resolved(guest) == expected

    where:
    guest                    || expected
    '/usr/lib/file'          || '/usr/lib/file'
    'usr/lib/file'           || '/usr/lib/file'
    '//usr/./lib//file'      || '/usr/lib/file'
    '/usr/lib/../lib/file'   || '/usr/lib/file'
    '/../../../usr/lib/file' || '/usr/lib/file'
    '/'                      || '/'
    ''                       || '/'
    '/../..'                 || '/'
    '/usr/new/deeper'        || '/usr/new/deeper'
    '/usr/lib/file/'         || '/usr/lib/file'
  }

  def "a link to #target at a/l makes #guest #expected"() {
    given:
    link('a/l', target)

    expect:
    resolved(guest) == expected
    RootPath.resolve(root, guest).startsWith(root)

    where:
    target                     | guest         || expected
    '/usr/lib'                 | '/a/l/file'   || '/usr/lib/file'
    '/usr//lib//'              | '/a/l/file'   || '/usr/lib/file'
    '../usr/lib'               | '/a/l/file'   || '/usr/lib/file'
    '../../../../../secret'    | '/a/l'        || '/secret'
    '..//..//..//secret'       | '/a/l'        || '/secret'
    '../../..'                 | '/a/l/secret' || '/secret'
    '/'                        | '/a/l/../usr' || '/usr'
    '/etc/passwd'              | '/a/l'        || '/etc/passwd'
    '/proc/self/root'          | '/a/l'        || '/proc/self/root'
    '.'                        | '/a/l/x'      || '/a/x'
    'gone'                     | '/a/l/new'    || '/a/gone/new'
    '/grün/ß'                  | '/a/l'        || '/grün/ß'
  }

  def "a chain of links is followed inside the root, also with doubled slashes"() {
    given:
    link('one', 'two//./')
    link('two', '/three/../three/four')
    link('three/four', '..//..//..//up//')
    link('up', '/usr//lib')

    expect:
    resolved('/one/file') == '/usr/lib/file'
  }

  def "a link behind a doubled slash is still followed inside the root"() {
    given:
    link('out', temp.resolve('host').toString())
    link('via', 'out//secret')

    expect:
    RootPath.resolve(root, '/via') == root.resolve(temp.resolve('host/secret').toString().substring(1))
  }

  def "loops are an error: #links"() {
    given:
    links.each { at, target -> link(at, target) }

    when:
    RootPath.resolve(root, '/a/b')

    then:
    def e = thrown(RootPathException)
    e.message.startsWith("cannot resolve '/a/b' in the image: too many symbolic links")

    where:
    links << [[a: 'a'], [a: 'b', b: '/a'], [a: 'x/../a', 'x/y': '/']]
  }

  def "a file in the middle is an error: #guest"() {
    when:
    RootPath.resolve(root, guest)

    then:
    def e = thrown(RootPathException)
    e.message == "cannot resolve '$guest' in the image: '/usr/lib/file' is not a folder"

    where:
    guest << ['/usr/lib/file/x', '/usr/lib/file/..', '/usr/lib/file/.']
  }

  def "a missing folder cannot be left again"() {
    when:
    RootPath.resolve(root, '/gone/../usr')

    then:
    def e = thrown(RootPathException)
    e.message.contains("'..' leaves a folder that does not exist")
  }

  def "a NUL is refused"() {
    when:
    RootPath.resolve(root, '/usr\u0000/lib')

    then:
    thrown(RootPathException)
  }

  def "the last link stays a link where it is asked for as an entry"() {
    given:
    link('a/l', '/usr/lib')
    link('b', '/a')

    expect:
    RootPath.guest(root, RootPath.resolveEntry(root, '/b/l')) == '/a/l'
    RootPath.guest(root, RootPath.resolveEntry(root, '/b/l/file')) == '/usr/lib/file'
  }

  def "names that are not UTF-8 are followed byte by byte"() {
    given:
    ['sh', '-c', "mkdir \"\$(printf 'b\\377d')\" && ln -s \"\$(printf '//b\\377d//x')\" bad"].execute(null, root.toFile()).waitFor()
    Path dir = Files.list(root).withCloseable { s -> s.filter { RawPath.name(it) == [0x62, 0xff, 0x64] as byte[] }.findFirst().get() }

    expect:
    Files.createFile(RootPath.resolve(root, '/bad'))
    Files.exists(dir.resolve('x'))
  }

  def "a relative root works"() {
    given:
    Path relative = Path.of('').toAbsolutePath().relativize(root)

    expect:
    RootPath.resolve(relative, '/../usr/lib/file') == root.resolve('usr/lib/file') || Files.isSameFile(RootPath.resolve(relative, '/../usr/lib/file'), root.resolve('usr/lib/file'))
  }
}
