package io.impscript.runtime.repl

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ReplCompleterSpec extends Specification {
    static final String START = '''\
        def release = '15'
        def helper(x) { x }
        recipe('login') { dist 'SLES15' }
        recipe('compute') { dist 'SLES15' }
        packageCollection('tools') { packages 'vim' }
        repository('base') { type 'SLES15' }
        fragment('motd') { postbuildChroot 'true' }
        '''.stripIndent()

    @TempDir
    Path folder

    Repl repl

    def setup() {
        repl = Repl.of(Sessions.settings(folder: folder))
        assert !repl.server().answer(new ReplRequest.Evaluate(START, true)).isFailure()
    }

    def 'what is offered: #text'() {
        expect:
        offered(text) == options

        where:
        text                                                  | options
        'rec'                                                 | ['recipe']
        'rel'                                                 | ['release']
        'repo'                                                | ['repository']
        'hel'                                                 | ['helper']
        "recipe('x') {\n  pack"                               | ['packageCollections', 'packages']
        "recipe('x') {\n  rpm"                                | []
        "recipe('x') {\n  packages {\n    "                   | offered0(['collection', 'rpm'])
        "recipe('x') {\n  packages {\n    rpm 'a', "          | ['arch:', 'helper', 'rationale:', 'release', 'version:']
        "recipe('x') {\n  packages {\n    rpm 'a', r"         | ['rationale:', 'release']
        "recipe('x') {\n  packages {\n    rpm 'a', arch: 'x"  | ['x86_64']
        "recipe('x') {\n  packages {\n    collection '"       | ['tools']
        "recipe('x') {\n  recipes '"                          | ['compute', 'login']
        "recipe('x') {\n  recipes 'l"                         | ['login']
        "recipe('x') {\n  recipes {\n    recipe 'c"           | ['compute']
        "recipe('x') {\n  repositories 'login', '"            | ['base']
        "recipe('x') {\n  packageCollections '"               | ['tools']
        "recipe('x') {\n  fragment '"                         | ['motd']
        "recipe('x') {\n  dist 'SL"                           | ['SLES12', 'SLES15']
        "recipe('x') {\n  description '"                      | []
        "recipe('x') {\n  description \"for \${rel"           | ['release']
        "imageGroup('g') { image 'l"                          | ['login']
        "imageGroup('g') { image 'x', netroot: 'c"            | ['compute']
        "nodeMap('m') { nodes('a') { type '"                  | ['compute', 'service']
        "recipe('x') {\n  kiwi {\n    pref"                   | ['preferences']
        "recipe('x') {\n kiwi { preferences {\n rpmE"         | ['rpmExcludedocs']
        "recipe('x') {\n kiwi { preferences {\n type('oem', filesys" | ['filesystem:']
        "recipe('x') {\n kiwi { preferences {\n type('oem', filesystem: 'ext" | ['ext2', 'ext3', 'ext4']
        "recipe('x') {\n kiwi { preferences {\n type 'o"      | ['oci', 'oem']
        "recipe('x') {\n kiwi { preferences {\n type('oem', primary: t" | ['true']
        "recipe('x') {\n kiwi { preferences {\n type('oem') {\n bootl" | ['bootloader']
        "recipe('x') {\n kiwi(fi"                             | ['files:']
        "include 'stdlib:"                                    | ['stdlib:base']
        "release.toUp"                                        | ['toUpperCase']
        '// rec'                                              | []
        ':'                                                   | [':check', ':compile', ':help', ':list', ':load', ':merged', ':quit', ':reset', ':show']
        ':c'                                                  | [':check', ':compile']
        ':show '                                              | ['base', 'compute', 'login', 'motd', 'tools']
        ':help packageC'                                      | ['packageCollection', 'packageCollections']
        ':nothing x'                                          | []
    }

    /** In a block, variables and statements are offered beside its words. */
    private static List<String> offered0(List<String> words) {
        (words + ['def', 'for', 'helper', 'if', 'release', 'return', 'while']).sort()
    }

    def 'files are offered where a file is meant: #text'() {
        given:
        Files.createDirectories(folder.resolve('shared/deep'))
        Files.writeString(folder.resolve('shared/a.imps.groovy'), '')
        Files.writeString(folder.resolve('shared/notes.txt'), '')
        Files.writeString(folder.resolve('.hidden.groovy'), '')

        expect:
        offered(text) == options

        where:
        text                                      | options
        "include 's"                              | ['shared/', 'stdlib:base']
        "include 'shared/"                        | ['shared/a.imps.groovy', 'shared/deep/']
        "recipe('x') { postbuildCopy 'shared/n"   | ['shared/notes.txt']
        ':load shared/'                           | ['shared/a.imps.groovy', 'shared/deep/']
        ':compile s'                              | ['shared/']
        ':load nowhere/'                          | []
    }

    def 'an option says what it is and what follows it'() {
        given:
        def dist = repl.completer().complete("recipe('x') { dis").options()[0]

        expect:
        dist.doc() == 'The distribution family that the image belongs to; it decides the package manager.'
        dist.suffix() == ' '
        repl.completer().complete('rec').options()[0].suffix() == "('"
        repl.completer().complete("recipe('x') { recipes 'lo").options()[0].suffix() == "'"
        repl.completer().complete("recipe('x') { recipes 'lo").start() == 23
    }

    private List<String> offered(String text) {
        repl.completer().complete(text).options()*.text()
    }
}
