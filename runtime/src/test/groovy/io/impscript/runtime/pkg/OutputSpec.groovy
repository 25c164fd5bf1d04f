package io.impscript.runtime.pkg

import spock.lang.Specification

/** What dnf 4.14 and zypper 1.14.42 print when things go wrong, recorded from both, and what it means. */
class OutputSpec extends Specification {
    static List<String> recorded(Engine engine, String name) {
        OutputSpec.getResource("${engine.text()}/${name}.txt").readLines('UTF-8')
    }

    def '#engine, #name: #meaning'() {
        expect:
        engine.manager().problems(recorded(engine, name)).collect { it.kind().name() + (it.subject() ? " ${it.subject()}" : '') + (it.detail() ? ": ${it.detail()}" : '') } == [meaning].flatten()

        where:
        engine        | name           || meaning
        Engine.DNF    | '403'          || 'REPOSITORY_UNREACHABLE repo0: Status code: 403 for http://127.0.0.1:8765/403/repodata/repomd.xml'
        Engine.DNF    | '404'          || 'NOT_A_REPOSITORY repo0: Status code: 404 for http://127.0.0.1:8765/nope/repodata/repomd.xml'
        Engine.DNF    | '500'          || 'REPOSITORY_UNREACHABLE repo0: Status code: 500 for http://127.0.0.1:8765/500/repodata/repomd.xml'
        Engine.DNF    | 'badkeyfile'   || 'KEY_UNREADABLE /etc/passwd: not an armored public key'
        Engine.DNF    | 'badmeta'      || 'CORRUPT_METADATA repo0: the checksum of a part is wrong'
        Engine.DNF    | 'badmetahttp'  || 'CORRUPT_METADATA repo0: the checksum of a part is wrong'
        Engine.DNF    | 'badpre'       || 'SCRIPT_FAILED badpre-1-1.noarch: no luck'
        Engine.DNF    | 'badrepomd'    || "CORRUPT_METADATA repo0: Parse error at line: 2: Couldn't find end of Start Tag repomd"
        Engine.DNF    | 'badsum'       || 'WRONG_CHECKSUM hello-2.12-3.noarch.rpm'
        Engine.DNF    | 'badsumhttp'   || 'WRONG_CHECKSUM hello-2.12-3.noarch.rpm'
        Engine.DNF    | 'conflict'     || 'CONFLICT left-1-1.noarch: right-1-1.noarch'
        Engine.DNF    | 'evil'         || 'METADATA_WRONG_KEY repo0'
        Engine.DNF    | 'fileclash'    || 'FILE_CONFLICT /etc/clash: fileclash-a-1-1.noarch and fileclash-b-1-1.noarch'
        Engine.DNF    | 'full'         || 'DISK_FULL: 20MB'
        Engine.DNF    | 'fullcache'    || 'CANNOT_WRITE big-1-1.noarch.rpm'
        Engine.DNF    | 'gone'         || 'PACKAGE_UNAVAILABLE hello-2.12-3.noarch.rpm: No such file or directory'
        Engine.DNF    | 'gonehttp'     || 'PACKAGE_UNAVAILABLE hello-2.12-3.noarch.rpm: Status code: 404 for http://127.0.0.1:8765/gone/hello-2.12-3.noarch.rpm'
        Engine.DNF    | 'missing'      || ['PACKAGE_NOT_FOUND helo', 'PACKAGE_NOT_FOUND nothing', 'PACKAGE_NOT_FOUND hello-2.11-*']
        Engine.DNF    | 'missingdep'   || 'MISSING_DEPENDENCY needs-missing-1-1.noarch: libnothere.so.1'
        Engine.DNF    | 'nohost'       || 'REPOSITORY_UNREACHABLE repo0: Could not resolve host: no-such-host.invalid'
        Engine.DNF    | 'nokeyurl'     || 'KEY_UNREADABLE http://127.0.0.1:8765/nokey.asc: it cannot be read'
        Engine.DNF    | 'page'         || 'NOT_A_REPOSITORY repo0: repodata/repomd.xml is no repository index'
        Engine.DNF    | 'refused'      || "REPOSITORY_UNREACHABLE repo0: Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server"
        Engine.DNF    | 'badpost'      || []
        Engine.DNF    | 'two'          || 'NOT_A_REPOSITORY repo1: repodata/repomd.xml is no repository index'
        Engine.DNF    | 'unsigned'     || ['NOT_SIGNED hello-2.12-3.noarch.rpm', 'NOT_SIGNED tiny-base-1.0-1.noarch.rpm']
        Engine.DNF    | 'wrongkey'     || ['WRONG_KEY hello-2.12-3.noarch', 'WRONG_KEY tiny-base-1.0-1.noarch.rpm']
        Engine.DNF    | 'wrongkeymeta' || 'METADATA_WRONG_KEY repo0'
        Engine.ZYPPER | '403'          || 'NOT_A_REPOSITORY repo0'
        Engine.ZYPPER | '500again'     || 'REPOSITORY_UNREACHABLE repo0: The requested URL returned error: 500'
        Engine.ZYPPER | 'badkeyfile'   || 'KEY_UNREADABLE /etc/passwd: not an armored public key'
        Engine.ZYPPER | 'badmeta'      || 'CORRUPT_METADATA repo0: the checksum of a part is wrong'
        Engine.ZYPPER | 'badmetahttp'  || 'CORRUPT_METADATA repo0: the checksum of a part is wrong'
        Engine.ZYPPER | 'badpre'       || 'SCRIPT_FAILED badpre-1-1.noarch: no luck'
        Engine.ZYPPER | 'badrepomd'    || "CORRUPT_METADATA repo0: Parse error: repomd.xml[2] Couldn't find end of Start Tag repomd"
        Engine.ZYPPER | 'badsum'       || 'WRONG_CHECKSUM hello-2.12-3.noarch.rpm'
        Engine.ZYPPER | 'badsumhttp'   || 'WRONG_CHECKSUM hello-2.12-3.noarch.rpm'
        Engine.ZYPPER | 'conflict'     || 'CONFLICT left-1-1.noarch: right-1-1.noarch'
        Engine.ZYPPER | 'evil'         || 'METADATA_WRONG_KEY repo0'
        Engine.ZYPPER | 'fileclash'    || 'FILE_CONFLICT /etc/clash: fileclash-a-1-1.noarch and fileclash-b-1-1.noarch'
        Engine.ZYPPER | 'full'         || 'CANNOT_WRITE big-1-1.noarch.rpm'
        Engine.ZYPPER | 'fullcache'    || 'CANNOT_WRITE the file of a package'
        Engine.ZYPPER | 'gone'         || 'PACKAGE_UNAVAILABLE hello-2.12-3.noarch.rpm: No such file or directory'
        Engine.ZYPPER | 'gonehttp'     || 'PACKAGE_UNAVAILABLE hello-2.12-3.noarch.rpm: No such file or directory'
        Engine.ZYPPER | 'missing'      || ['PACKAGE_NOT_FOUND hello=2.11', 'PACKAGE_NOT_FOUND helo', 'PACKAGE_NOT_FOUND nothing']
        Engine.ZYPPER | 'missingdep'   || 'MISSING_DEPENDENCY needs-missing-1-1.noarch: libnothere.so.1'
        Engine.ZYPPER | 'nohost'       || 'REPOSITORY_UNREACHABLE repo0: Could not resolve host: no-such-host.invalid'
        Engine.ZYPPER | 'page'         || 'NOT_A_REPOSITORY repo0'
        Engine.ZYPPER | 'refused'      || "REPOSITORY_UNREACHABLE repo0: Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server"
        Engine.ZYPPER | 'badpost'      || []
        Engine.ZYPPER | 'two'          || 'NOT_A_REPOSITORY repo1'
        Engine.ZYPPER | 'unsigned'     || 'NOT_SIGNED tiny-base-1.0-1.noarch'
        Engine.ZYPPER | 'wrongkey'     || 'WRONG_KEY tiny-base-1.0-1.noarch'
        Engine.ZYPPER | 'wrongkeymeta' || 'METADATA_WRONG_KEY repo0'
    }

    def '#engine: a recorded installation counts its packages'() {
        when:
        def events = recorded(engine, 'badpost').collect { engine.manager().event(it) }.findAll { it.present }*.get()

        then:
        events.findAll { it instanceof PackageEvent.Installing }.collect { [it.done(), it.total()] } == [[1, 3], [2, 3], [3, 3]]
        events.findAll { it instanceof PackageEvent.ScriptFailed }*.text() == [failed]

        where:
        engine        | failed
        Engine.DNF    | 'POSTIN scriptlet of badpost'
        Engine.ZYPPER | '%post scriptlet of badpost-1-1.noarch'
    }

    def 'texts that newer versions print are known too: #line'() {
        expect:
        engine.manager().problems([line])*.kind() == [kind]

        where:
        engine        | line                                                                                                | kind
        Engine.ZYPPER | "Problem: 1: nothing provides 'libx.so.1' needed by the to be installed foo-1-1.x86_64"                | Problem.Kind.MISSING_DEPENDENCY
        Engine.ZYPPER | "Problem: 1: the to be installed a-1-1.x86_64 conflicts with 'b' provided by the to be installed b-1-1.x86_64" | Problem.Kind.CONFLICT
        Engine.DNF    | '  - nothing provides libx.so.1 needed by foo-1-1.x86_64 from site'                                     | Problem.Kind.MISSING_DEPENDENCY
        Engine.DNF    | '  - package a-1-1.x86_64 from site conflicts with b provided by b-1-1.x86_64 from site'               | Problem.Kind.CONFLICT
        Engine.DNF    | 'error: unpacking of archive failed on file /usr/x;1: cpio: write failed - No space left on device'     | Problem.Kind.DISK_FULL
        Engine.DNF    | 'Error: something that nobody has seen yet'                                                              | Problem.Kind.OTHER
    }

    def 'the table of a transaction gives the origins, also where its columns are too narrow'() {
        given:
        def output = '''\
            Dependencies resolved.
            ================================================================================
             Package              Architecture      Version           Repository       Size
            ================================================================================
            Installing:
             hello                noarch            2.12-3            site            6.0 k
             a-package-with-a-very-long-name
                                  x86_64            1:2.0-1.long.release
                                                                      site-updates    113 M
            Installing dependencies:
             tiny-base            noarch            1.0-1             site             25

            Transaction Summary
            ================================================================================
            Install  3 Packages
            '''.stripIndent().readLines()

        expect:
        Engine.DNF.manager().originsIn(output) == [
            new AvailablePackage('hello', '2.12-3', 'noarch', 'site'),
            new AvailablePackage('a-package-with-a-very-long-name', '1:2.0-1.long.release', 'x86_64', 'site-updates'),
            new AvailablePackage('tiny-base', '1.0-1', 'noarch', 'site')
        ]
    }

    def "zypper's history gives the origins, and what else stands in it is passed over"() {
        given:
        def history = '''\
            2026-11-22 18:59:42|command|root@host|'zypper' '--root' '/r' 'install' 'zsh'|
            # 2026-11-22 18:59:43 zsh-5.9-4.x86_64.rpm installed ok
            2026-11-22 18:59:43|install|zsh|1:5.9-4|x86_64|root@host|site|0bcd5d1b|
            2026-11-22 18:59:43|install|zsh-doc|5.9-4|noarch||site-updates|0bcd5d1b|
            2026-11-22 18:59:43|remove |old|1-1|noarch|root@host|
            #2026-11-22 18:59:43|install|remark|1-1|noarch||site|0bcd5d1b|
            2026-11-22 18:59:43|install|cut|1-1|noar
            '''.stripIndent().readLines()

        expect:
        Engine.ZYPPER.manager().originsIn(history) == [
            new AvailablePackage('zsh', '1:5.9-4', 'x86_64', 'site'), new AvailablePackage('zsh-doc', '5.9-4', 'noarch', 'site-updates')]
    }

    def 'the lists of both are read'() {
        expect:
        Engine.DNF.manager().availableIn('hello\t2.12-3\tnoarch\tsite').get() == new AvailablePackage('hello', '2.12-3', 'noarch', 'site')
        Engine.ZYPPER.manager().availableIn('<solvable status="not-installed" name="hello" kind="package" edition="2.12-3" arch="noarch" repository="site"/>').get() == new AvailablePackage('hello', '2.12-3', 'noarch', 'site')
        Engine.ZYPPER.manager().availableIn('<message type="info">Loading repository data...</message>').empty
        Engine.DNF.manager().availableIn('Last metadata expiration check').empty
    }
}
