package io.impscript.tests.kiwi

import io.impscript.tests.support.InstalledKiwi
import spock.lang.Requires
import spock.lang.Specification

@Requires({ InstalledKiwi.isThere() })
class KiwiLiftOracleSpec extends Specification {
    def 'x'() {
        expect:
        println new String(InstalledKiwi.converted(['<image schemaversion="6.1" name="a"><preferences><type image="vmx" boottimeout="3"/></preferences></image>'.bytes])[0])
    }
}
