package io.impscript.tests.cli

import io.impscript.tests.support.CommandLine
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts are compiled to Kiwi descriptions and IMS archives by the command line. */
class CompileKiwiSpec extends Specification {
    private static final String SCRIPT = '''
        repository('site') { url 'https://packages.local/repository/site' }
        recipe('site') {
            description 'Site'
            dist 'SLES15'
            packages 'kernel-default', 'dracut'
            repositories 'site'
            postbuildCopy 'enroll.sh'
            postbuildChroot 'sh $IMPS_POSTBUILD_FILES/enroll.sh'
        }
        '''.stripIndent()
    private static final String BLOCK = '''
        recipe('own') {
            description 'Own'
            kiwi {
                description('system') { author 'A'; contact 'a@example.org' }
                preferences {
                    version '1.0.0'
                    packagemanager 'dnf4'
                    type('oem', filesystem: 'xfs') { bootloader 'grub2', bls: true }
                }
            }
        }
        '''.stripIndent()

    @TempDir
    Path folder

    private imps(String text, String... options) {
        Files.writeString(folder.resolve('s.imps.groovy'), text)
        Files.writeString(folder.resolve('enroll.sh'), 'echo\n')
        CommandLine.imps([SOURCE_DATE_EPOCH: '1700000000'], folder, 'compile', '-o', 'out', *options, 's.imps.groovy')
    }

    private static boolean loads(Path description) {
        def process = new ProcessBuilder('kiwi-ng', 'image', 'info', '--description', description.toString())
            .redirectErrorStream(true).start()
        process.inputStream.text
        process.waitFor() == 0
    }

    private static boolean hasKiwi() {
        try {
            return 'kiwi-ng --version'.execute().waitFor() == 0
        } catch (IOException ignored) {
            println 'skipped: kiwi-ng is not installed'
            return false
        }
    }

    @Requires({ hasKiwi() })
    def "Kiwi loads what was compiled, and the archive of it"() {
        when:
        def described = imps(SCRIPT, '--target', 'kiwi', '--author', 'Ops', '--image-version', '2.1.0')
        def packed = imps(SCRIPT, '--target', 'ims')
        def unpacked = Files.createDirectories(folder.resolve('unpacked'))

        then:
        described.code == 0
        packed.code == 0
        packed.err == ''
        "tar -xzf ${folder.resolve('out/site.tgz')} -C $unpacked".execute().waitFor() == 0
        Files.readString(folder.resolve('out/site/config.xml')).contains('<author>Ops</author>')
        Files.readString(folder.resolve('out/site/config.xml')).contains('<version>2.1.0</version>')
        loads(folder.resolve('out/site'))
        loads(unpacked)
        Files.exists(unpacked.resolve('images.sh'))
    }

    def "the same script gives the same bytes"() {
        when:
        imps(SCRIPT, '--target', 'ims')
        def first = Files.readAllBytes(folder.resolve('out/site.tgz'))
        imps(SCRIPT, '--target', 'ims')

        then:
        Files.readAllBytes(folder.resolve('out/site.tgz')) == first
    }

    def "a feature that the target lacks is an error at its line"() {
        when:
        def common = imps(BLOCK, '--target', 'kiwi')
        def newest = imps(BLOCK, '--target', 'kiwi', '--kiwi-schema', '8.5')

        then:
        common.code == 1
        common.err.contains('s.imps.groovy:9')
        common.err.contains("'bls'")
        !Files.exists(folder.resolve('out/own/recipe-origin.json')) || newest.code == 0
        newest.code == 0
        Files.readString(folder.resolve('out/own/config.xml')).contains('schemaversion="8.5"')
    }

    def "what IMS would refuse is an error, and a warning among all targets"() {
        given:
        def local = SCRIPT.replace("url 'https://packages.local/repository/site'", "url 'file:///srv/site'")

        when:
        def ims = imps(local, '--target', 'ims')
        def all = imps(local, '--target', 'all')

        then:
        ims.code == 1
        ims.err.contains('IMS refuses a recipe without a repository')
        all.code == 0
        all.err.contains('not written as an archive for IMS')
        Files.exists(folder.resolve('out/site/config.xml'))
        Files.exists(folder.resolve('out/image_recipes.local.json'))
        !Files.exists(folder.resolve('out/site.tgz'))
    }

    def "somebody's own description is not written over"() {
        given:
        Files.createDirectories(folder.resolve('out/site'))
        Files.writeString(folder.resolve('out/site/config.xml'), 'mine')

        when:
        def answer = imps(SCRIPT, '--target', 'kiwi')

        then:
        answer.code != 0
        answer.err.contains('not written from a recipe')
        Files.readString(folder.resolve('out/site/config.xml')) == 'mine'
    }

    def "files that a recipe no longer has go, those that somebody put there stay"() {
        when:
        imps(SCRIPT, '--target', 'kiwi')
        Files.writeString(folder.resolve('out/site/notes.txt'), 'mine')
        imps(SCRIPT.readLines().findAll { !it.contains('postbuild') }.join('\n'), '--target', 'kiwi')

        then:
        !Files.exists(folder.resolve('out/site/config.sh'))
        !Files.exists(folder.resolve('out/site/root/.imps-postbuild/site/enroll.sh'))
        Files.exists(folder.resolve('out/site/notes.txt'))
    }

    def "what IMPS files have no place for is said and kept beside them, until it is no longer said"() {
        when:
        def answer = imps(BLOCK, '--target', 'imps')
        def side = Files.readString(folder.resolve('out/recipe-origin.json'))
        imps(SCRIPT, '--target', 'imps')

        then:
        answer.code == 0
        answer.err.contains('<type image="oem"> is not in the IMPS files')
        side.contains('"bls": "true"')
        !Files.readString(folder.resolve('out/recipe-origin.json')).contains('bls')
    }
}
