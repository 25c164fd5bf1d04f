package io.impscript.rpm.version

import spock.lang.Specification

class VersionSpec extends Specification {
    def "#a is #relation #b"() {
        expect:
        Integer.signum(VersionOrder.INSTANCE.compare(a, b)) == order
        Integer.signum(VersionOrder.INSTANCE.compare(b, a)) == -order

        where:
        a         | relation | b          | order
        '1.0'     | '='      | '1.0'      | 0
        '1.0'     | '<'      | '2.0'      | -1
        '1.0'     | '='      | '1.00'     | 0
        '1.0'     | '='      | '1_0'      | 0
        '1.0'     | '='      | '1.0.'     | 0
        '2.0.1a'  | '>'      | '2.0.1'    | 1
        '10b2'    | '>'      | '10a1'     | 1
        '1.0a'    | '<'      | '1.0.1'    | -1
        'xyz.4'   | '<'      | '8'        | -1
        '1.0~rc1' | '<'      | '1.0'      | -1
        '1.0~rc1' | '<'      | '1.0~rc2'  | -1
        '1.0^'    | '>'      | '1.0'      | 1
        '1.0^git' | '<'      | '1.0.1'    | -1
        '1.0^git' | '<'      | '1.0a'     | -1
        '1.0~^'   | '<'      | '1.0'      | -1
        '1.0~~'   | '<'      | '1.0~'     | -1
        '9' * 30  | '<'      | '1' * 31   | -1
        ''        | '<'      | '1'        | -1
        ''        | '>'      | '~'        | 1
    }

    def "the text #text has epoch #epoch, version #version and release #release"() {
        expect:
        Evr.parse(text) == new Evr(epoch, version, release)

        where:
        text            | epoch       | version | release
        '1.0'           | 0           | '1.0'   | ''
        '1.0-2'         | 0           | '1.0'   | '2'
        '3:1.0-2'       | 3           | '1.0'   | '2'
        '3:1.0'         | 3           | '1.0'   | ''
        'a:1'           | 0           | 'a:1'   | ''
        '1-2-3'         | 0           | '1-2'   | '3'
        ':1'            | 0           | '1'     | ''
        '99999999999:1' | 4294967295L | '1'     | ''
        ''              | 0           | ''      | ''
    }

    def "packages are ordered by epoch, version and release"() {
        expect:
        ['1.0-1', '1.0-2', '1.1-1', '1:0.1-1'].collect { Evr.parse(it) } ==
            ['1:0.1-1', '1.0-2', '1.1-1', '1.0-1'].collect { Evr.parse(it) }.sort()
        Evr.parse('1.0') < Evr.parse('1.0-1')
    }

    def "#provided #answer #required"() {
        given:
        def one = Dependency.parse(provided)
        def other = Dependency.parse(required)

        expect:
        one.overlaps(other) == (answer == 'answers')
        other.overlaps(one) == (answer == 'answers')

        where:
        provided     | answer      | required
        'a'          | 'answers'   | 'a > 3'
        'a = 1'      | 'answers'   | 'a'
        'a = 1-1'    | 'answers'   | 'a = 1'
        'a = 1'      | 'answers'   | 'a = 1-7'
        'a = 1-1'    | 'answers no'| 'a > 1-1'
        'a = 1-2'    | 'answers'   | 'a > 1-1'
        'a = 1-2'    | 'answers no'| 'a > 1'
        'a = 1-2'    | 'answers no'| 'a < 1'
        'a = 1-2'    | 'answers'   | 'a <= 1'
        'a = 1'      | 'answers'   | 'a > 1-1'
        'a = 1:1'    | 'answers no'| 'a = 1'
        'a = 1:1'    | 'answers'   | 'a > 7'
        'a < 2'      | 'answers'   | 'a < 1'
        'a < 2'      | 'answers no'| 'a > 2'
        'a <= 2'     | 'answers'   | 'a >= 2'
        'a < 2'      | 'answers no'| 'a = 2'
        'a = 2~rc1'  | 'answers'   | 'a < 2'
    }
}
