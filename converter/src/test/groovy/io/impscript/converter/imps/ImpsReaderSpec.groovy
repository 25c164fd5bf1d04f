package io.impscript.converter.imps

import io.impscript.converter.files.SourceText
import io.impscript.diag.Severity
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ImpsReaderSpec extends Specification {
    @TempDir
    Path folder

    def 'damage is said in our words and at its place: #message'() {
        given:
        def read = read(text)

        expect:
        read.value().empty
        read.diagnostics()*.message() == [message]
        read.diagnostics()[0].place().get().with { [it.startLine(), it.startColumn()] } == place

        where:
        text                                        | place   | message
        ''                                          | [1, 1]  | 'the file is empty; at least {} must stand in it'
        '[]'                                        | [1, 1]  | 'the file must be one object with a member for each recipe'
        '3'                                         | [1, 1]  | 'the file must be one object with a member for each recipe'
        '{} {}'                                     | [1, 4]  | 'the file goes on after its last closing brace'
        '{"a": {}'                                  | [1, 9]  | 'the file ends in the middle of a value'
        '{"a": {"dist": "SL'                        | [1, 19] | 'the file ends in the middle of a value'
        '{"a": {"dist": "x" "version": "2"}}'       | [1, 20] | 'a comma is missing before this'
        '{"a" {}}'                                  | [1, 6]  | 'a colon is missing after the key'
        '{a: {}}'                                   | [1, 2]  | 'a key in double quotes must stand here'
        '{"a": {\n  \u201drecipes": []}}'           | [2, 3]  | 'a typographic quote \u201d stands where a plain " belongs'
        '{"a": {"packages": [ ... ]}}'              | [1, 22] | "'.' cannot stand here"
        '{"a": nil}'                                | [1, 7]  | "'nil' is no JSON value; text stands in double quotes"
        '{"a": {"x": "\\q"}}'                       | [1, 15] | 'an unknown escape in a text; a backslash itself is written \\\\'
        '{"a": {"x": "a\nb"}}'                      | [1, 15] | 'a line end or control character in a text; it is written \\n or \\uXXXX'
        '{"a": 1}'                                  | [1, 7]  | "recipe 'a' must be an object, but is a number"
        '{"a": {"dist": 12}}'                       | [1, 16] | "'dist' of recipe 'a' must be text, but is 12"
        '{"a": {"dist": null}}'                     | [1, 16] | "'dist' of recipe 'a' must be text, but is null"
        '{"a": {"packages": "zsh"}}'                | [1, 20] | "'packages' of recipe 'a' must be a list, but is text"
        '{"a": {"packages": ["zsh"]}}'              | [1, 21] | "an item of 'packages' must be an object, but is text"
        '{"a": {"packages": [{"rationale": "x"}]}}' | [1, 21] | "an item of 'packages' has no 'name'"
        '{"a": {"packages": [{"name": ""}]}}'       | [1, 30] | "'name' is empty"
        '{"a": {"valid-arch": ["x", true]}}'        | [1, 28] | "'valid-arch' of recipe 'a' must be text, but is a truth value"
        '{"a": {}, "a": {}}'                        | [1, 11] | "'a' stands here twice"
        '{"a": {"x": {"y": 1, "y": 2}}}'            | [1, 22] | "'y' stands here twice"
        '{"a": {"x": 1e99999999999}}'               | [1, 13] | 'this number is too large to be kept'
    }

    def 'all wrong values of a file are said at once'() {
        expect:
        read('{"a": {"dist": 1, "packages": [1, 2]}, "b": 3}').diagnostics().size() == 4
    }

    def 'hostile text is refused: #what'() {
        given:
        def read = read(text)

        expect:
        read.value().empty
        read.diagnostics().size() == 1
        read.diagnostics()[0].message() == 'the file goes beyond a limit: ' + limit

        where:
        what         | text                                       | limit
        'deep'       | '{"a": ' + '[' * 200_000                   | 'nesting deeper than 100'
        'deep closed'| '{"a":' * 101 + '1' + '}' * 101            | 'nesting deeper than 100'
        'long number'| '{"a": ' + '9' * 100_000 + '}'             | 'a number of more than 400 characters'
        'many values'| '{"a": [' + '1,' * 4_100_000 + '1]}'       | 'more than 4000000 values and signs'
    }

    def 'nesting up to the limit is read'() {
        expect:
        read('{"a": {"x": ' + '[' * 98 + ']' * 98 + '}}').value().present
    }

    def 'an unreadable file is said with its reason: #what'() {
        given:
        def file = folder.resolve('image_recipes.local.json')
        make(file)

        expect:
        ImpsFormat.read(file).diagnostics()*.message() == ["'$file' $message".toString()]

        where:
        what        | make                                              | message
        'absent'    | { }                                               | 'does not exist'
        'encoding'  | { Files.write(it, [0x7b, 0xff, 0x7d] as byte[]) } | 'is not UTF-8 text'
        'size'      | { sparse(it, 100L << 20) }                        | 'is larger than the limit of 32 MiB'
        'name'      | { }                                               | 'does not exist'
    }

    def 'a device is not read'() {
        given:
        def link = folder.resolve('image_recipes.local.json')
        Files.createSymbolicLink(link, Path.of('/dev/zero'))

        expect:
        ImpsFormat.read(link).diagnostics()*.message() == ["'$link' is not a regular file".toString()]
    }

    private static void sparse(Path file, long size) {
        new RandomAccessFile(file.toFile(), 'rw').withCloseable { it.setLength(size) }
    }

    def 'a folder is read in each of its layouts: #layout'() {
        given:
        def place = folder.resolve(layout)
        Files.createDirectories(place)
        Files.writeString(place.resolve('image_recipes.local.json'), '{"own": {"dist": "SLES15"}, "both": {"dist": "own"}}')
        Files.writeString(place.resolve('image_recipes.cray.json'), '{"cray": {}, "both": {"dist": "supplied"}}')
        Files.writeString(place.resolve('README'), 'not JSON')

        when:
        def read = ImpsFormat.read(folder)

        then:
        read.value().get().catalog().recipes()*.name() == ['cray', 'both', 'own']
        read.value().get().catalog().recipes()*.dist() == ['', 'own', 'SLES15']
        read.diagnostics()*.severity() == [Severity.WARNING]
        read.diagnostics()*.message() == ["the site's recipe 'both' hides the supplied one of that name"]
        read.value().get().places().of(io.impscript.model.Element.recipe(1)).get().file().endsWith('image_recipes.local.json')

        where:
        layout << ['', 'image_recipes.d', 'etc/opt/cray/imps/image_recipes.d']
    }

    def 'one name in two supplied files is an error'() {
        given:
        Files.writeString(folder.resolve('repositories.a.json'), '{"r": {}}')
        Files.writeString(folder.resolve('repositories.b.json'), '{"r": {}}')

        expect:
        ImpsFormat.read(folder).diagnostics()*.message() == ["repository 'r' stands in two files"]
    }

    def 'a folder without such files is an error'() {
        expect:
        ImpsFormat.read(folder).diagnostics()*.message() == ["'$folder' holds no file of IMPS objects".toString()]
    }

    private static read(String text) {
        ImpsFormat.read([(ImpsFile.IMAGE_RECIPES): [new SourceText('x.json', text)]])
    }
}
