package io.impscript.validate

import spock.lang.Specification

class RpmVersionSpec extends Specification {
    // The order is that of rpm's own comparison, as `rpm --eval '%{lua:print(rpm.vercmp("a","b"))}'` gives it.
    def '#a compared with #b is #order'() {
        expect:
        Integer.signum(RpmVersion.segments(a, b)) == order
        Integer.signum(RpmVersion.segments(b, a)) == -order

        where:
        a          | b          || order
        '1.0'      | '1.0'      || 0
        '1.0'      | '2.0'      || -1
        '1.10'     | '1.9'      || 1
        '1.0.1'    | '1.0'      || 1
        '1.05'     | '1.5'      || 0
        '2.0a'     | '2.0'      || 1
        '2a'       | '2.0'      || -1
        'a'        | '1'        || -1
        'fc4'      | 'fc.4'     || 0
        '1_0'      | '1.0'      || 0
        '1.0~rc1'  | '1.0'      || -1
        '1.0~rc1'  | '1.0~rc2'  || -1
        '1.0^git1' | '1.0'      || 1
        '1.0^git1' | '1.01'     || -1
        '1.0^git1' | '1.0.1'    || -1
        '1.0~rc1^git1' | '1.0~rc1' || 1
        '10000000000000000000000' | '9' || 1
        '6.1.0-9-amd64' | '6.1.0-18-amd64' || -1
        '5.14.21-150500.55.7-default' | '5.14.21-150500.55.19-default' || -1
        '5.14.0-1.el9' | '5.14.0-1.1.el9' || -1
        '1.0a'     | '1.0.1'    || -1
        '1.0.'     | '1.0'      || 0
        '0'        | '000'      || 0
        ''         | ''         || 0
        ''         | '1'        || -1
    }

    def '#a against #b as whole versions is #order'() {
        expect:
        Integer.signum(RpmVersion.of(a).compare(RpmVersion.of(b))) == order

        where:
        a         | b         || order
        '1.0'     | '1.0-3'   || 0
        '1.0-2'   | '1.0-3'   || -1
        '1:1.0'   | '2:0.1'   || -1
        '1:1.0'   | '2.0'     || -1
        '1:2.0-1' | '2.0'     || 0
    }
}
