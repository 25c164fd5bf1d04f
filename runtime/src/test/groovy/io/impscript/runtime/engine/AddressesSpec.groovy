package io.impscript.runtime.engine

import static io.impscript.runtime.pkg.Jobs.SYSTEM
import static io.impscript.runtime.pkg.Jobs.source

import io.impscript.model.RepositoryMirrors
import io.impscript.runtime.pkg.RepositorySource
import io.impscript.runtime.pkg.TargetSystem
import spock.lang.Specification

class AddressesSpec extends Specification {
    def 'variables get their values: #url'() {
        expect:
        new Addresses(SYSTEM).of(source('site', url: url)).mirrors()*.toString() == [address]

        where:
        url                                             || address
        'https://a.example/$releasever/$basearch/os'    || 'https://a.example/15.6/x86_64/os'
        'https://a.example/${releasever}-${basearch}'   || 'https://a.example/15.6-x86_64'
        'https://a.example/$arch/$releasevers/$other'   || 'https://a.example/x86_64/$releasevers/$other'
    }

    def 'a release is taken as it stands: #release'() {
        given:
        def system = new TargetSystem('x86_64', 'x86_64', release, '', TargetSystem.SYSIMAGE_DATABASE)

        expect:
        new Addresses(system).of(source('site', url: 'https://a.example/$releasever')).mirrors()*.toString() == ['https://a.example/' + release]

        where:
        release << ['15$1', '$releasever', '$x']
    }

    def 'mirrors and the list of mirrors come after the own address'() {
        given:
        def plain = source('site', url: 'https://a.example/r')
        def mirrored = plain.declaration().withMirrors(new RepositoryMirrors(['https://b.example/$basearch'], 'https://m.example/list'))

        when:
        def address = new Addresses(SYSTEM).of(new RepositorySource('site', mirrored, plain.url(), '', false))

        then:
        address.mirrors()*.toString() == ['https://a.example/r', 'https://b.example/x86_64']
        address.list().get().toString() == 'https://m.example/list'
    }

    def 'what is no address is said'() {
        when:
        new Addresses(SYSTEM).of(source('site', url: 'https://a.example/a b'))

        then:
        def e = thrown(IOException)
        e.message == "'https://a.example/a b' is no address"
    }
}
