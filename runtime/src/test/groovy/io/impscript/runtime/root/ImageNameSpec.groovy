package io.impscript.runtime.root

import spock.lang.Specification

class ImageNameSpec extends Specification {
    def 'takes #text'() {
        expect:
        ImageName.isValid(text)
        new ImageName(text).text() == text

        where:
        text << ['compute', 'compute-large_cle_7.0.up02', 'a b', 'x.building', 'Küche', 'x' * 200]
    }

    def 'refuses #text: #fault'() {
        when:
        new ImageName(text)

        then:
        def e = thrown(InvalidImageNameException)
        e.message.endsWith(" cannot name an image: $fault")
        !ImageName.isValid(text)
        e.message.every { !Character.isISOControl(it as char) }

        where:
        text          || fault
        ''            || 'it is empty'
        '.'           || 'it starts with "."'
        '..'          || 'it starts with "."'
        '.hidden'     || 'it starts with "."'
        '-rf'         || 'it starts with "-"'
        'a/b'         || 'it has a "/" in it'
        '../../etc'   || 'it starts with "."'
        'a\nb'        || 'it has a control character in it'
        'a\u0000b'    || 'it has a control character in it'
        'a\u2028b'    || 'it has a control character in it'
        'a\u202eb'    || 'it has a control character in it'
        'x' * 201     || 'it is longer than 200 bytes'
        'a\ud800'     || "this system's character set has no place for it"
    }
}
