package io.impscript.validate

import static io.impscript.validate.DistFamily.FEDORA
import static io.impscript.validate.DistFamily.OPENSUSE
import static io.impscript.validate.DistFamily.RHEL
import static io.impscript.validate.DistFamily.SLES

import spock.lang.Specification

class DistSpec extends Specification {
    def '#tag is #family #major.#minor'() {
        when:
        def dist = Dist.of(tag).get()

        then:
        [dist.family(), dist.major(), dist.minor()] == [family, major, minor]
        dist.tag() == tag

        where:
        tag                    || family   | major | minor
        'SLES12'               || SLES     | 12    | -1
        'SLES15SP5'            || SLES     | 15    | 5
        'SLES15-SP5'           || SLES     | 15    | 5
        'SLES 15 SP5'          || SLES     | 15    | 5
        'sles_15'              || SLES     | 15    | -1
        'sles_15sp2'           || SLES     | 15    | 2
        'sle-server_15'        || SLES     | 15    | -1
        'SLES15.6'             || SLES     | 15    | 6
        'SLES'                 || SLES     | -1    | -1
        'openSUSE15.6'         || OPENSUSE | 15    | 6
        'openSUSE Leap 15.6'   || OPENSUSE | 15    | 6
        'Leap15.6'             || OPENSUSE | 15    | 6
        'Tumbleweed'           || OPENSUSE | -1    | -1
        'RHEL9.4'              || RHEL     | 9     | 4
        'RHEL8u3'              || RHEL     | 8     | 3
        'el9'                  || RHEL     | 9     | -1
        'CentOS7'              || RHEL     | 7     | -1
        'CentOS-Stream-9'      || RHEL     | 9     | -1
        'Rocky9'               || RHEL     | 9     | -1
        'AlmaLinux 8.10'       || RHEL     | 8     | 10
        'OracleLinux8'         || RHEL     | 8     | -1
        'Fedora41'             || FEDORA   | 41    | -1
    }

    def '#tag is of no family'() {
        expect:
        Dist.of(tag).isEmpty()

        where:
        tag << ['', ' ', '15', 'Debian12', 'SLES15SPx', 'SLES15SP5SP6', 'SLES1234', 'SLES٣', 'x' * 100_000, '-' * 100_000]
    }

    def 'the family decides the package manager'() {
        expect:
        Dist.of(tag).get().family().packageManager().program() == program

        where:
        tag          || program
        'SLES15'     || 'zypper'
        'Leap15.6'   || 'zypper'
        'Rocky9'     || 'dnf'
        'Fedora41'   || 'dnf'
    }

    def '#a and #b: same release #same, may mix #mixes'() {
        given:
        def (x, y) = [Dist.of(a).get(), Dist.of(b).get()]

        expect:
        [x.sameRelease(y), y.sameRelease(x)] == [same, same]
        [x.mixesWith(y), y.mixesWith(x)] == [mixes, mixes]

        where:
        a           | b              || same  | mixes
        'SLES15'    | 'sles_15'      || true  | true
        'SLES15'    | 'SLES15SP5'    || true  | true
        'SLES15SP4' | 'SLES15SP5'    || false | true
        'SLES12'    | 'SLES15'       || false | true
        'SLES'      | 'SLES15'       || true  | true
        'SLES15SP6' | 'openSUSE15.6' || false | true
        'CentOS7'   | 'RHEL7'        || true  | true
        'Tumbleweed' | 'Leap15.6'    || false | true
        'RHEL9'     | 'Fedora41'     || false | true
        'SLES15'    | 'CentOS7'      || false | false
        'Leap15.6'  | 'Fedora41'     || false | false
    }
}
