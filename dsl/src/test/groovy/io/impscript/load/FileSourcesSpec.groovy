package io.impscript.load

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class FileSourcesSpec extends Specification {
    @TempDir
    Path folder

    private List<String> findings(String text) {
        def main = Files.writeString(folder.resolve('main.imps.groovy'), text)
        def loader = new ScriptLoader([], new FileSources())
        loader.load(new LoadRequest([main], [:])).diagnostics()*.message()*.replace(folder.toString(), 'F')
    }

    def "scripts and texts are read from files"() {
        given:
        Files.createDirectories(folder.resolve('sub'))
        Files.writeString(folder.resolve('sub/a.imps.groovy'), "def all = textOf('x.txt')\nrecipe('a') { packages all.readLines() }")
        Files.writeString(folder.resolve('sub/x.txt'), 'one\ntwo')

        expect:
        findings("include 'sub/a.imps.groovy'") == []
    }

    def "a link that leads out of the folder is not read"() {
        given:
        def secret = Files.writeString(Files.createTempFile('outside', '.txt'), 'secret')
        Files.createSymbolicLink(folder.resolve('link.txt'), secret)
        Files.createSymbolicLink(folder.resolve('out'), secret.parent)

        expect:
        findings("def t = textOf 'link.txt'") == ["'link.txt' is a link that leads out of the folder of the script"]
        findings("def t = textOf 'out/${secret.fileName}'") ==
            ["'out/${secret.fileName}' is a link that leads out of the folder of the script".toString()]

        cleanup:
        Files.delete(secret)
    }

    def "what is no file is said to be none: #name"() {
        given:
        Files.createDirectories(folder.resolve('dir'))

        expect:
        findings("def t = textOf '$name'") == [message]

        where:
        name   | message
        'dir'  | 'F/dir is a folder'
        'none' | 'F/none does not exist'
    }

    def "a link to nothing is not taken for its own near name"() {
        given:
        def link = Files.createSymbolicLink(folder.resolve('a.imps.groovy'), folder.resolve('gone'))
        def loader = new ScriptLoader([], new FileSources())

        expect:
        loader.load(new LoadRequest([link], [:])).diagnostics()*.hints() == [['it is a link that leads to nothing']]
    }

    def "a loop of links is no file"() {
        given:
        Files.createSymbolicLink(folder.resolve('loop.imps.groovy'), folder.resolve('loop.imps.groovy'))

        expect:
        findings("include 'loop.imps.groovy'") == ["there is no script 'loop.imps.groovy'"]
    }

    def "a file that is not regular is not waited for"() {
        given:
        def made = ['mkfifo', folder.resolve('pipe').toString()].execute().waitFor() == 0

        expect:
        !made || findings("def t = textOf 'pipe'") == ['F/pipe is not a regular file']
    }
}
