package io.impscript.runtime.cli

import static io.impscript.runtime.cli.InProcess.imps

import io.impscript.converter.files.SourceText
import io.impscript.converter.json.JsonTreeReader
import io.impscript.converter.tree.PlainValues
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class DiffCommandSpec extends Specification {
    private static final String JSON = '''{"login": {"description": "Login", "dist": "SLES15", "valid-arch": ["x86_64"],
        "packages": [{"name": "zsh", "rationale": "shell"}, {"name": "vim", "rationale": ""}],
        "postbuild_chroot": ["one", "two"], "version": "2.0.0", "metadata": {"created": "2019-02-11T09:15:30", "history": []}}}'''
    private static final String SCRIPT = '''\
        recipe('login') {
            description 'Login'
            dist 'SLES15'
            validArch 'x86_64'
            packages 'vim'
            packages { rpm 'zsh', rationale: 'shell' }
            postbuildChroot 'one', 'two'
        }
        '''.stripIndent()

    @TempDir
    Path folder

    def 'a file and a script that mean the same do not differ, whatever the order of their packages'() {
        expect:
        imps('diff', file('a.json', JSON), file('b.imps.groovy', SCRIPT)).with { [it.code(), it.out()] } == [0, 'no difference in meaning\n']
    }

    def 'a script does not differ from what it compiles to, nor from its copy elsewhere, for the paths in it'() {
        given:
        def text = """repository('r') { type 'SLES15'; url 'https://a.example/r'; gpgKey 'key.asc' }
            recipe('a') { dist 'SLES15'; validArch 'x86_64'; repositories 'r'; packages 'x'; postbuildCopy 'motd' }"""
        def script = file('one/a.imps.groovy', text)
        file('one/motd', 'hi')
        file('one/key.asc', 'key')
        assert imps('compile', script, '-o', folder.resolve('json').toString()).code() == 0

        expect:
        imps('diff', script, folder.resolve('json').toString()).with { [it.code(), it.out()] } == [0, 'no difference in meaning\n']
        imps('diff', folder.resolve('json').toString(), script).code() == 0
        imps('diff', script, file('two/a.imps.groovy', text)).code() == 0
        imps('diff', folder.resolve('json').toString(), file('two/a.imps.groovy', text)).code() == 1
    }

    def 'what differs is told with old, new and place'() {
        given:
        def other = SCRIPT.replace("'Login'", "'Login nodes'").replace("packages 'vim'", "packages 'emacs'")
            .replace("'shell'", "'users'").replace("'one', 'two'", "'two', 'one'")

        when:
        def answer = imps('diff', file('a.json', JSON), file('b.imps.groovy', other))

        then:
        answer.code() == 1
        answer.out().replace(folder.toString() + '/', '') == '''\
            only in a.json (1)
              package 'vim'
                 (a.json:2:61)

            only in b.imps.groovy (1)
              package 'emacs'
                 (b.imps.groovy:5:14)

            different (2)
              description
                - Login  (a.json:1:27)
                + Login nodes  (b.imps.groovy:2:17)
              package 'zsh'
                - because 'shell'  (a.json:2:22)
                + because 'users'  (b.imps.groovy:6:20)

            in another order (1)
              order of post-build commands
                - one, two  (a.json:3:30)
                + two, one  (b.imps.groovy:7:21)

            5 differences
            '''.stripIndent()
    }

    def 'one recipe of several is picked'() {
        given:
        def a = file('a.json', JSON.replaceFirst('\\{', '{"other": {"dist": "SLES12", "packages": []}, '))
        def b = file('b.imps.groovy', SCRIPT)

        expect:
        imps('diff', a, b).code() == 1
        imps('diff', "$a#login", b).code() == 0
        imps('diff', a, b, '--recipe', 'login').code() == 0
        imps('diff', "$a#other", "$b#login").out().contains("- other")
        imps('diff', "$a#logn", b).with { it.code() == 2 && it.err().contains("did you mean 'login'") }
    }

    def 'descriptions are compared by elements, comments and order apart, with their files'() {
        given:
        def one = '<image schemaversion="7.5" name="a"><preferences><version>1.0.0</version><packagemanager>zypper</packagemanager>' +
            '<type image="oem" filesystem="xfs"/></preferences><packages type="image"><package name="a"/><package name="b"/></packages></image>'
        file('one/config.xml', one)
        file('one/root/etc/motd', 'x')
        file('two/config.xml', one.replace('<package name="a"/><package name="b"/>', '<!-- c --><package name="b"/><package name="a"/>'))
        file('two/root/etc/motd', 'x')
        file('three/config.xml', one.replace('xfs', 'ext4').replace('<package name="a"/>', ''))
        file('three/root/etc/motd', 'y')

        expect:
        imps('diff', folder.resolve('one'), folder.resolve('two')).with { [it.code(), it.out()] } == [0, 'no difference in meaning\n']
        imps('diff', folder.resolve('one'), folder.resolve('three')).with {
            it.code() == 1 && it.out().contains('@filesystem\n    - xfs') && it.out().contains("file 'root/etc/motd'") && it.out().contains('3 differences')
        }
    }

    def 'programs get JSON'() {
        given:
        def answer = imps('diff', file('a.json', JSON), file('b.imps.groovy', SCRIPT.replace("'Login'", "'x'")), '--format', 'json')
        def json = PlainValues.of(JsonTreeReader.read(new SourceText('r', answer.out())).value().get())

        expect:
        answer.code() == 1
        !json.equal
        json.differences*.subMap(['kind', 'what', 'old', 'new']) == [[kind: 'changed', what: 'description', old: 'Login', new: 'x']]
        json.differences[0].oldPlace.line == 1
    }

    def 'what cannot be read is an error'() {
        expect:
        imps('diff', folder.resolve('none'), file('a.json', JSON)).with { it.code() == 1 && it.err().contains('no such file') }
    }

    private Path file(String path, String text) {
        def file = folder.resolve(path)
        Files.createDirectories(file.parent)
        file.toFile().setText(text, 'UTF-8')
        file
    }
}
