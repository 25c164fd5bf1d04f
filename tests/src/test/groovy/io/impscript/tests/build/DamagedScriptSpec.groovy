package io.impscript.tests.build

import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** A script that came through the wrong hands: a build says what is wrong with it, and touches nothing. */
class DamagedScriptSpec extends Specification {
    static final String TEXT = Files.readString(Checkout.file(SmallImage.SCRIPT)).replace('A shell', 'Eine Shell für')

    @TempDir Path folder

    def 'a script that is #what'() {
        given:
        def script = folder.resolve('site.imps.groovy')
        Files.write(script, bytes as byte[])
        def imps = new Imps(folder.resolve('imps'))

        when:
        def result = imps.run('build', '-P', 'system=file:///nowhere', script)

        then:
        result.exitCode == 1
        result.tidy
        result.out == ''
        result.err.startsWith("error[$code]: ")
        result.err.contains(words)
        result.err.contains('site.imps.groovy')
        !Files.exists(imps.root)

        where:
        what                        | bytes                                           || code             | words
        'UTF-16 with its mark'      | TEXT.getBytes('UTF-16')                         || 'wrong-encoding' | 'iconv -f UTF-16BE -t UTF-8'
        'UTF-16 without a mark'     | TEXT.getBytes('UTF-16LE')                       || 'wrong-encoding' | 'iconv -f UTF-16LE -t UTF-8'
        'Latin-1'                   | TEXT.getBytes('ISO-8859-1')                     || 'wrong-encoding' | 'iconv -f ISO-8859-1 -t UTF-8'
        'cut in a block'            | TEXT.substring(0, TEXT.lastIndexOf('}')).bytes  || 'unclosed-brace' | "the block of 'recipe' in line"
        'cut in a string'           | TEXT.substring(0, TEXT.indexOf('für')).bytes    || 'unclosed-string' | "'"
        'cut in a character'        | cutInCharacter()                                || 'wrong-encoding' | 'the file seems to be cut off'
        'a compressed one'          | [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3]         || 'wrong-encoding' | 'check that the file is a script'
    }

    private static byte[] cutInCharacter() {
        def before = TEXT.substring(0, TEXT.indexOf('ü')).bytes
        TEXT.bytes[0..before.length] as byte[]
    }
}
