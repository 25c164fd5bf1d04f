package io.impscript.runtime.cli

import static io.impscript.runtime.cli.InProcess.imps

import io.impscript.converter.files.SourceText
import io.impscript.converter.json.JsonTreeReader
import io.impscript.converter.tree.PlainValues
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPOutputStream
import org.apache.commons.compress.archivers.tar.TarArchiveEntry
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream
import org.apache.commons.compress.archivers.tar.TarConstants
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

class ConvertCommandSpec extends Specification {
    private static final String RECIPE = '{"login": {"dist": "SLES15", "packages": [{"name": "zsh", "rationale": "shell"}]}}'
    private static final String KIWI = '''\
        <image schemaversion="7.5" name="site-compute">
          <description type="system"><author>Site</author><contact>ops@example.org</contact><specification>Compute</specification></description>
          <preferences><version>1.0.0</version><packagemanager>zypper</packagemanager><type image="tbz"/></preferences>
          <repository><source path="http://example.org/repo"/></repository>
          <packages type="image"><package name="kernel-default"/></packages>
          <packages type="bootstrap"><package name="filesystem"/></packages>
        </image>
        '''.stripIndent()

    @TempDir
    Path folder

    def 'a damaged file becomes a script that means it, and every repair is told'() {
        given:
        file('login.json', '\ufeff\u201clogin\u201d: {"dist": "SLES15" "packages": ["zsh",], # shells\n}')

        when:
        def answer = imps('convert', folder.resolve('login.json'), '--to', 'dsl', '-o', out())

        then:
        answer.code() == 0
        answer.out().contains('repaired')
        answer.err().contains('login.json:1:1')
        ['byte order mark', 'typographic quotes', 'a comma is missing here', 'outer braces', 'its name is read as one',
         'JSON has no comments'].every { answer.err().contains(it) }
        read('login.imps.groovy').contains("rpm 'zsh'")
        read('login.imps.groovy').contains('// shells')
        imps('check', out().resolve('login.imps.groovy')).code() == 0
    }

    def 'a whole site becomes a tidy tree, and comes back the same'() {
        given:
        file('etc/opt/cray/imps/image_recipes.d/image_recipes.cle.json', '''{
            "compute_cle_7.0_ari": {"description": "C", "dist": "SLES15", "valid-arch": ["x86_64"], "package_collections": [{"name": "tools", "rationale": ""}]},
            "login_cle_7.0_ari": {"description": "L", "dist": "SLES15", "recipes": [{"name": "compute_cle_7.0_ari", "rationale": "base"}], "x-owner": {"a": [1, null]}}}''')
        file('etc/opt/cray/imps/image_recipes.d/image_recipes.local.json', RECIPE)
        file('etc/opt/cray/imps/package_collections.d/package_collections.local.json',
            '{"tools": {"packages": [{"name": "gdb-8.3.1-12.1", "rationale": "pinned"}]}}')
        file('etc/opt/cray/imps/repositories.d/repositories.local.json', '{"site": {"type": "SLES15", "url": "https://example.org/r"}}')
        file('var/opt/cray/imps/config/sets/global/config/cray_image_groups.yaml', 'cray_image_groups:\n  default:\n  - recipe: login\n    dest: l.cpio\n')
        file('etc/opt/cray/imps/imps.json', '{"x": 1}')

        when:
        def answer = imps('convert', folder, '--to', 'dsl', '-o', out())

        then:
        answer.code() == 0
        answer.out().contains('5 inputs: 5 converted')
        answer.out().contains('1 other file left alone')
        written().containsAll(['site.imps.groovy', 'recipes/login.imps.groovy', 'recipes/compute.imps.groovy'])
        imps('check', out().resolve('site.imps.groovy')).code() == 0

        when: 'it is converted back'
        def back = folder.resolveSibling('back')
        def again = imps('convert', out(), '--to', 'imps', '-o', back)

        then:
        again.code() == 0
        imps('diff', folder.resolve('etc'), back).with { it.out().startsWith("only in $back (1)\n  image group 'default'") }
        imps('diff', out(), back).out() == 'no difference in meaning\n'

        cleanup:
        back?.toFile()?.deleteDir()
    }

    def 'what is bad is refused with place and reason, and keeps no other back: #name'() {
        given:
        file('good/login.json', RECIPE)
        def path = folder.resolve('in').resolve(name)
        Files.createDirectories(path.parent)
        make.call(path.toFile())

        when:
        def answer = imps('convert', folder.resolve('good'), path, '--to', 'dsl', '-o', out())

        then:
        answer.code() == 1
        answer.err().contains(reason)
        answer.err().contains(path.toString() + place)
        answer.out().contains('1 refused')
        read('login.imps.groovy').contains("packages")

        where:
        name            | place  | reason                                             | make
        'latin.json'    | ':1:3' | 'iconv -f ISO-8859-1'                               | { it.bytes = '{"ä": {"dist": "x"}}'.getBytes('ISO-8859-1') }
        'picture.json'  | ''     | 'a binary file'                                    | { it.bytes = [0x89, 0x50, 0x4e, 0x47, 0, 0, 1] as byte[] }
        'empty.json'    | ''     | 'an empty file'                                    | { it.text = '' }
        'notes.json'    | ''     | 'goes on after its last'                               | { it.text = '{"a": {"dist": ]]' + '}' * 3 + ' @' }
        'other.json'    | ':1:1' | 'holds no objects of IMPS'                         | { it.text = '{"name": "web", "dependencies": {"a": "1"}}' }
        'prose.txt'     | ''     | 'a text of no known format'                        | { it.text = 'Dear all,\nsee you there' }
        'page.xml'      | ''     | 'XML of <html>, not of Kiwi'                       | { it.text = '<!-- <image> --><html/>' }
        'template.json' | ':2:1' | 'this is a Jinja2 template, not JSON'              | { it.text = '{\n{% for x in y %}"{{ x }}": {"dist": "a"},{% endfor %}}' }
        'deep.json'     | ':1:106' | 'nesting deeper than 100'                          | { it.text = '{"a": ' + '{"a":['[-1] * 1_000_000 }
        'missing.json'  | ''     | 'no such file'                                     | { }
        'two.json'      | ':1:22' | "stands here twice, differently"                   | { it.text = '{"a": {"dist": "x"}, "a": {"dist": "y"}}' }
        'wrong.json'    | ':1:16' | "must be text, but is an object"                   | { it.text = '{"a": {"dist": {}}}' }
        'up.tgz'        | ''     | 'is refused'                                       | { archive(it, '../evil') }
        'absolute.tgz'  | ''     | 'is refused'                                       | { archive(it, '/evil') }
        'link.tgz'      | ''     | 'is refused'                                       | { archive(it, 'link', '/etc') }
        'no-tar.tgz'    | ''     | 'is refused'                                       | { p -> new GZIPOutputStream(new FileOutputStream(p)).withCloseable { it << 'no tar' } }
        'broken.kiwi'   | ':1:1' | ''                                                 | { it.text = '<image name="a"><description></image>' }
        'bomb.xml'      | ''     | ''                                                 | { it.text = '<!DOCTYPE image [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]><image name="&f;" schemaversion="7.5"/>' }
        'bad.imps.groovy' | ':1:20' | 'is not a word'                                        | { it.text = "recipe('login2') { dits 'x' }" }
    }

    @Timeout(60)
    def 'what is huge is refused soon: #name'() {
        given:
        def path = folder.resolve(name)
        make.call(path.toFile())

        when:
        def answer = imps('convert', path, '--to', 'dsl', '-o', out())

        then:
        answer.code() == 1
        answer.err().contains(reason)
        !Files.exists(out())

        where:
        name        | reason                       | make
        'big.json'  | 'larger than the limit'      | { p -> p.withWriter { w -> w << '{"a": '; 100.times { w << '[' * 1_000_000 } } }
        'text.json' | 'larger than the limit'      | { p -> p.withWriter { w -> w << '{"a": "'; 40.times { w << 'x' * 1_000_000 } } }
        'bomb.tgz'  | 'times its size'             | { p -> zeros(p, 200L << 20) }
    }

    def 'links in a folder are not followed, and loops end'() {
        given:
        file('site/login.json', RECIPE)
        file('secret.json', '{"secret": {"dist": "x"}}')
        Files.createSymbolicLink(folder.resolve('site/loop'), folder.resolve('site'))
        Files.createSymbolicLink(folder.resolve('site/out.json'), folder.resolve('secret.json'))

        when:
        def answer = imps('convert', folder.resolve('site'), '--to', 'dsl', '-o', out(), '--format', 'json')
        def report = json(answer.out())

        then:
        answer.code() == 0
        report.inputs*.file == [folder.resolve('site/login.json').toString()]
        report.leftAlone.size() == 2
        report.leftAlone.every { it.contains('links are not followed') }
    }

    def 'nothing is overwritten unless asked for, and the same again is no conflict'() {
        given:
        file('login.json', RECIPE)
        def convert = { Object... more -> imps('convert', folder.resolve('login.json'), '--to', 'dsl', '-o', out(), *more) }
        convert()

        expect:
        convert().code() == 0

        when:
        out().resolve('login.imps.groovy').toFile() << '// mine\n'
        def refused = convert()

        then:
        refused.code() == 2
        refused.err().contains('would be overwritten; nothing was written')
        read('login.imps.groovy').endsWith('// mine\n')

        and:
        convert('--force').code() == 0
        !read('login.imps.groovy').contains('// mine')
    }

    def 'a check writes nothing but reports'() {
        given:
        file('login.json', RECIPE)

        when:
        def answer = imps('convert', folder.resolve('login.json'), '--to', target, '--check',
            '--report', folder.resolve('r.json'), '--report', folder.resolve('r.html'))

        then:
        answer.code() == 0
        answer.out().contains('that was a check')
        Files.list(folder).withCloseable { it.map { it.fileName.toString() }.sorted().toList() } == ['login.json', 'r.html', 'r.json']
        json(folder.resolve('r.json').toFile().text).check
        folder.resolve('r.html').toFile().text.contains('login.json')

        where:
        target << ['dsl', 'imps']
    }

    def 'an old description becomes a new one and keeps its meaning'() {
        given:
        file('compute/config.xml', KIWI.replace('7.5', '6.8'))
        file('compute/root/etc/motd', 'hello')
        file('compute/config.sh', '#!/bin/bash\n')

        when:
        def answer = imps('convert', folder.resolve('compute'), '--to', 'kiwi', '-o', out())

        then:
        answer.code() == 0
        read('site-compute/config.xml').contains('schemaversion="7.5"')
        read('site-compute/root/etc/motd') == 'hello'
        imps('diff', folder.resolve('compute'), out().resolve('site-compute')).out() == 'no difference in meaning\n'
    }

    def 'an old description goes to #first and back to Kiwi and keeps its meaning'() {
        given:
        file('compute/config.xml', KIWI.replace('7.5', '6.8').replace('<preferences>', '<!-- why --><preferences>'))
        file('compute/root/etc/motd', 'hello')
        file('compute/config.sh', '#!/bin/bash\necho done\n')
        def between = out().resolve('between')

        when:
        def there = imps('convert', folder.resolve('compute'), '--to', first, '-o', between)
        def back = imps('convert', between, '--to', 'kiwi', '-o', out().resolve('back'))

        then:
        there.code() == code
        back.code() == 0
        imps('diff', folder.resolve('compute'), out().resolve('back')).out() == 'no difference in meaning\n'
        read('back/site-compute/config.xml').contains('<!-- why -->')
        read('back/site-compute/root/etc/motd') == 'hello'

        where:
        first  | code
        'dsl'  | 0
        'imps' | 1
    }

    def 'what Kiwi has no use for any more is kept above the recipe, told, and counts'() {
        given:
        def old = KIWI.replace('7.5', '4.1').replace('image="tbz"', 'image="iso" hybrid="true" boot="isoboot/suse"')
        file('old/config.xml', old.replace('<version>', '<partitioner>parted</partitioner>\n<hwclock>utc</hwclock><version>'))

        when:
        def answer = imps('convert', folder.resolve('old'), '--to', 'dsl', '-o', out(), '--report', folder.resolve('r.json'), '--report', folder.resolve('r.html'))
        def input = json(folder.resolve('r.json').toFile().text).inputs[0]
        def kept = input.items.findAll { it.fate == 'kept aside' }
        def script = read('site-compute.imps.groovy')

        then:
        answer.code() == 1
        answer.out().contains('kept aside')
        !json(folder.resolve('r.json').toFile().text).allCarried
        kept*.what.containsAll(['<type image="iso" hybrid="true"/>', '<partitioner>parted</partitioner>', '<hwclock>utc</hwclock>'])
        kept.find { it.what.contains('hybrid') }.with { [it.line, it.reason] } == [4, 'Kiwi has no use for it since schema 6.9']
        folder.resolve('r.html').toFile().text.contains('&lt;partitioner&gt;parted')
        kept.every { script.substring(0, script.indexOf('recipe(')).contains(it.what) }

        when: 'it is written as Kiwi'
        def back = imps('convert', out(), '--to', 'kiwi', '-o', out().resolve('back'))

        then:
        back.code() == 0
        !['hybrid', 'partitioner', '<!--'].any { read('back/site-compute/config.xml').contains(it) }
    }

    def 'descriptions of one folder stay apart, what they include is theirs, and all comes back'() {
        given:
        def main = KIWI.replace('</image>', '<include from="this://components/users.xml"/></image>')
        file('in/config.xml', main)
        file('in/Other.kiwi', main.replace('site-compute', 'other'))
        file('in/components/users.xml', '<image schemaversion="7.5" name="users"><users><user name="root" password="x"/></users></image>')
        file('in/config.sh', '#!/bin/bash\necho done\n')
        file('in/root/srv/config.xml', KIWI)
        file('in/root/srv/a.imps.groovy', "recipe('a') { }")
        file('in/root/srv/broken.json', '{]')

        when:
        def there = imps('convert', folder.resolve('in'), '--to', 'dsl', '-o', out().resolve('dsl'), '--format', 'json')
        def back = imps('convert', out().resolve('dsl'), '--to', 'kiwi', '-o', out().resolve('kiwi'), '--format', 'json')

        then:
        there.code() == 0
        json(there.out()).inputs*.file.collect { Path.of(it).fileName.toString() } == ['config.xml', 'Other.kiwi']
        json(there.out()).leftAlone == ["${folder.resolve('in/components/users.xml')} (included by config.xml)".toString()]
        back.code() == 0
        json(back.out()).inputs*.file.collect { Path.of(it).fileName.toString() }.sort() == ['other.imps.groovy', 'site-compute.imps.groovy']
        json(back.out()).leftAlone == []
        ['other', 'site-compute'].every { read("kiwi/$it/components/users.xml").contains('root') && read("kiwi/$it/root/srv/broken.json") == '{]' }
        !Files.exists(out().resolve('kiwi/site-compute/Other.kiwi'))
        imps('diff', folder.resolve('in'), out().resolve('kiwi')).out() == 'no difference in meaning\n'
    }

    def 'scripts that others include, and post-build files, are no inputs of their own'() {
        given:
        ['a', 'b'].each {
            file("$it/site.imps.groovy", "include 'recipes/one.imps.groovy'\nrecipe('login-$it') { recipes '$it'; postbuildCopy 'files/set.json' }")
            file("$it/recipes/one.imps.groovy", "recipe('$it') { dist 'SLES15'; packages 'zsh' }")
            file("$it/files/set.json", '{"x": {"dist": "SLES15"}}')
        }

        when:
        def answer = imps('convert', folder.resolve('a'), folder.resolve('b'), '--to', 'imps', '-o', out(), '--format', 'json')

        then:
        answer.code() == 0
        json(answer.out()).inputs*.file == ['a', 'b'].collect { folder.resolve("$it/site.imps.groovy").toString() }
        json(answer.out()).leftAlone.every { it.contains('included by another script') }
    }

    def 'a file whose name is generated is left out, and that is told: #name'() {
        given:
        file('in/appliance.kiwi', KIWI)
        file('in/config.xml', '<html/>')
        file('script/a.imps.groovy', "recipe('a') { kiwi(files: 'a') { preferences { packagemanager 'zypper'; type 'tbz' } } }")
        file('script/a/config.xml', '<html/>')

        when:
        def answer = imps('convert', folder.resolve(name), '--to', 'kiwi', '-o', out())

        then:
        answer.code() == 1
        answer.err().contains("'config.xml'")
        answer.err().contains('is left out')
        answer.out().contains('in part')
        read("$made/config.xml").contains('<image ')

        where:
        name     | made
        'in'     | 'site-compute'
        'script' | 'a'
    }

    def 'a packed description is read like a folder'() {
        given:
        def path = folder.resolve('compute.tgz')
        tar(path.toFile()) { it.add('config.xml', KIWI.bytes) }

        when:
        def answer = imps('convert', path, '--to', 'kiwi', '-o', out())

        then:
        answer.code() == 0
        answer.out().contains('recipe archive')
        read('site-compute/config.xml').contains('kernel-default')
        imps('diff', path, out()).out() == 'no difference in meaning\n'
    }

    def 'templates of an archive get the values of a dictionary, or stay: #dictionary'() {
        given:
        def path = folder.resolve('compute.tgz')
        tar(path.toFile()) {
            it.add('config.xml', KIWI.replace('http://example.org/repo', '{{ REPO }}/a').bytes)
            it.add('.ims_recipe_template.yaml', 'template_files: [config.xml]'.bytes)
        }
        file('d.json', dictionary ?: '')
        def given = dictionary ? ['--template-dictionary', folder.resolve('d.json')] : []

        when:
        def answer = imps('convert', path, '--to', 'kiwi', '-o', out(), *given)

        then:
        answer.code() == 0
        read('site-compute/config.xml').contains(address)
        answer.err().contains('--template-dictionary FILE') == !dictionary
        imps('diff', path, out(), *given).with { [it.code(), it.out()] } == [0, 'no difference in meaning\n']

        where:
        dictionary                                                            | address
        '{"REPO": "https://example.org"}'                                     | '"https://example.org/a"'
        '[{"key": "REPO", "value": "https://example.org"}]'                   | '"https://example.org/a"'
        '{"id": "1", "template_dictionary": {"REPO": "https://example.org"}}' | '"https://example.org/a"'
        null                                                                  | '"{{ REPO }}/a"'
    }

    def 'a dictionary that cannot be read is told with its place'() {
        given:
        file('d.json', '{"a":\n 1 2}')

        expect:
        imps('convert', folder, '--to', 'dsl', '-o', out(), '--template-dictionary', folder.resolve(name)).with {
            it.code() == 2 && it.err().contains(said)
        }

        where:
        name      | said
        'd.json'  | 'd.json:2:'
        'no.json' | 'no.json'
    }

    def 'other archives in a folder are left alone, but not where they are named'() {
        given:
        file('in/login.json', RECIPE)
        tar(folder.resolve('in/data.tgz').toFile()) { it.add('etc/config.xml', '<a/>'.bytes) }
        tar(folder.resolve('in/root.tar.gz').toFile()) { it.add('etc', ''.bytes, '/') }
        tar(folder.resolve('in/compute.tgz').toFile()) { it.add('config.xml', KIWI.bytes) }
        folder.resolve('in/cut.tgz').toFile().bytes = [0x1f, 0x8b, 8]

        when:
        def walked = imps('convert', folder.resolve('in'), '--to', 'dsl', '-o', out(), '--format', 'json')
        def named = imps('convert', folder.resolve('in/data.tgz'), '--to', 'dsl', '-o', out())

        then:
        walked.code() == 0
        json(walked.out()).inputs*.file.collect { Path.of(it).fileName.toString() } == ['compute.tgz', 'login.json']
        json(walked.out()).leftAlone.size() == 3
        named.code() == 1
        named.err().contains('data.tgz')
    }

    def 'a script is not printed anew, since people wrote it'() {
        given:
        file('a.imps.groovy', "// why\ndef x = ['zsh']\nrecipe('a') { packages x }")

        when:
        def answer = imps('convert', folder.resolve('a.imps.groovy'), '--to', 'dsl', '-o', folder, '--force')

        then:
        answer.code() == 1
        answer.err().contains('this is a script already')
        folder.resolve('a.imps.groovy').toFile().text.startsWith('// why')
    }

    def 'JSON that was pasted into a script becomes one'() {
        given:
        file('pasted.imps.groovy', RECIPE)

        expect:
        imps('convert', folder.resolve('pasted.imps.groovy'), '--to', 'dsl', '-o', out()).code() == 0
        read('pasted.imps.groovy').contains("recipe('login')")
    }

    def 'where nothing converts, that is said: #path'() {
        given:
        Files.createDirectories(folder.resolve('empty'))
        file('other/x.txt', 'hello')

        when:
        def answer = imps('convert', folder.resolve(path), '--to', 'dsl', '-o', out())

        then:
        answer.code() == 1
        answer.err().contains('nothing was found that converts')
        !answer.out().contains('what it was')
        answer.out().contains('0 inputs')
        (answer.out() + answer.err()).readLines().every { it.length() <= 80 }

        where:
        path << ['empty', 'other']
    }

    def 'wrong usage: #line'() {
        expect:
        imps('convert', *line).with { it.code() == 2 && it.err().contains(said) }

        where:
        line                                               | said
        ['x.json', '--to', 'dsl']                          | '-o DIR'
        ['x.json', '-o', 'd']                              | '--to'
        ['x.json', '--to', 'xml', '-o', 'd']               | 'xml'
        ['x.json', '--to', 'dsl', '-o', 'd', '--report', 'r.txt'] | '.html'
    }

    private void file(String path, String text) {
        def file = folder.resolve(path)
        Files.createDirectories(file.parent)
        file.toFile().setText(text, 'UTF-8')
    }

    private Path out() {
        folder.resolveSibling(folder.fileName.toString() + '-out')
    }

    def cleanup() {
        out().toFile().deleteDir()
    }

    private String read(String path) {
        out().resolve(path).toFile().getText('UTF-8')
    }

    private List<String> written() {
        Files.walk(out()).withCloseable { all -> all.filter { Files.isRegularFile(it) }.map { out().relativize(it).toString() }.toList() }
    }

    private static json(String text) {
        PlainValues.of(JsonTreeReader.read(new SourceText('r', text)).value().get())
    }

    private static void archive(File path, String member, String link = null) {
        tar(path) {
            it.add('config.xml', KIWI.bytes)
            it.add(member, 'x'.bytes, link)
        }
    }

    private static void tar(File path, Closure content) {
        new TarArchiveOutputStream(new GZIPOutputStream(new FileOutputStream(path))).withCloseable { tar ->
            content.call([add: { String name, byte[] bytes, String link = null ->
                def entry = link ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK, true) : new TarArchiveEntry(name, true)
                if (link) {
                    entry.linkName = link
                }
                entry.size = link ? 0 : bytes.length
                tar.putArchiveEntry(entry)
                if (!link) {
                    tar.write(bytes)
                }
                tar.closeArchiveEntry()
            }])
        }
    }

    private static void zeros(File path, long size) {
        new TarArchiveOutputStream(new GZIPOutputStream(new FileOutputStream(path))).withCloseable { tar ->
            def entry = new TarArchiveEntry('config.xml')
            entry.size = size
            tar.putArchiveEntry(entry)
            def block = new byte[1 << 20]
            (size >> 20).times { tar.write(block) }
            tar.closeArchiveEntry()
        }
    }
}
