package io.impscript.runtime.sbom

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.runtime.lock.LockFile
import io.impscript.runtime.pack.Manifest
import io.impscript.runtime.pkg.InstalledPackage
import io.impscript.runtime.pkg.PackageFile
import java.time.Instant
import spock.lang.Specification

class DocumentsSpec extends Specification {
    static final String SUM = 'ab' * 32

    static InstalledPackage installed(Map more = [:], String name) {
        new InstalledPackage(name, more.epoch ?: 0, more.version ?: '1.0', more.release ?: '2', 'x86_64', "sha256:$SUM", 'base', 10)
    }

    static PackageFacts facts(Map more = [:], InstalledPackage installed) {
        new PackageFacts(installed, more.license ?: '', more.vendor ?: '', more.url ?: '', 'A summary', 'x.src.rpm', 1_700_000_000,
            more.askedBy ?: [], more.needs ?: [])
    }

    static Bill bill(Map more = [:], List<PackageFacts> packages) {
        def parts = [new Manifest.Part(Manifest.Role.CPIO, 'login.cpio', 'none', 5, 5, more.sum ?: SUM)]
        def origin = new Manifest.Origin('login', 'login', Instant.ofEpochSecond(more.time ?: 1_750_000_000), 'impscript 1.2', "sha256:$SUM")
        new Bill(new Manifest(origin, Optional.empty(), parts, []), more.dist ?: 'SLES15SP5', packages, more.origins ?: [:], more.files ?: [])
    }

    static Map json(String text) {
        new ObjectMapper().readValue(text, Map)
    }

    static Map spdx(Bill bill) {
        json(SbomFormat.SPDX.print(bill))
    }

    static Map cyclone(Bill bill) {
        json(SbomFormat.CYCLONEDX.print(bill))
    }

    static Map named(List<Map> list, String name) {
        list.find { it.name == name }
    }

    def 'a package has its version, licence, maker, origin and who asked for it'() {
        given:
        def zsh = facts(installed('zsh', epoch: 3), license: 'MIT', vendor: 'A Vendor', url: 'https://zsh.example', askedBy: ['recipe login: a shell'])

        when:
        def one = named(spdx(bill([zsh])).packages, 'zsh')
        def other = named(cyclone(bill([zsh])).components, 'zsh')

        then:
        one.versionInfo == '3:1.0-2'
        one.licenseDeclared == 'MIT'
        one.supplier == 'Organization: A Vendor'
        one.homepage == 'https://zsh.example'
        one.builtDate == '2023-11-14T22:13:20Z'
        one.sourceInfo == "from repository base; built from x.src.rpm; header sha256:$SUM"
        one.comment == 'asked for by recipe login: a shell'
        one.externalRefs*.referenceLocator == ['pkg:rpm/sles/zsh@1.0-2?arch=x86_64&distro=sles-15.5&epoch=3']
        other.version == '3:1.0-2'
        other.purl == 'pkg:rpm/sles/zsh@1.0-2?arch=x86_64&distro=sles-15.5&epoch=3'
        other.supplier == [name: 'A Vendor']
        other.licenses == [[expression: 'MIT']]
        other.externalReferences == [[type: 'website', url: 'https://zsh.example']]
        other.get('properties').collectEntries { [it.name, it.value] } == ['impscript:repository': 'base', 'impscript:header': "sha256:$SUM".toString(),
            'impscript:source': 'x.src.rpm', 'impscript:asked-by': 'recipe login: a shell']
    }

    def 'a licence in other words gets one name in the document, however many packages have it'() {
        when:
        def document = spdx(bill([facts(installed('a'), license: 'GPLv2+ and MIT'), facts(installed('b'), license: 'GPLv2+ and MIT'),
                                  facts(installed('c'), license: 'GPLv2- and MIT')]))

        then:
        document.packages.findAll { it.name in ['a', 'b', 'c'] }*.licenseDeclared ==
            ['LicenseRef-rpm-GPLv2--and-MIT', 'LicenseRef-rpm-GPLv2--and-MIT', 'LicenseRef-rpm-GPLv2--and-MIT-2']
        document.hasExtractedLicensingInfos*.extractedText == ['GPLv2+ and MIT', 'GPLv2- and MIT']
        cyclone(bill([facts(installed('a'), license: 'GPLv2+ and MIT')])).components[0].licenses == [[license: [name: 'GPLv2+ and MIT']]]
    }

    def 'the checksum of the file that a package came in is there, where it is one of those that count'() {
        given:
        def zsh = facts(installed('zsh'))
        def from = { new PackageFile('zsh.rpm', it, 5, []) }
        def with = { bill(origins: ['zsh-1.0-2.x86_64': from(it)], [zsh]) }

        expect:
        named(spdx(with('sha256:' + 'ef' * 32)).packages, 'zsh').checksums == [[algorithm: 'SHA256', checksumValue: 'ef' * 32]]
        named(cyclone(with('sha256:' + 'ef' * 32)).components, 'zsh').hashes == [[alg: 'SHA-256', content: 'ef' * 32]]
        named(spdx(with('md5:ef')).packages, 'zsh').checksums == null
        named(spdx(bill([zsh])).packages, 'zsh').checksums == null
    }

    def 'requirements are relationships'() {
        given:
        def all = bill([facts(installed('a'), needs: [1, 2]), facts(installed('b')), facts(installed('c'), needs: [1])])

        expect:
        spdx(all).relationships.findAll { it.relationshipType == 'DEPENDS_ON' }.collect { [it.spdxElementId, it.relatedSpdxElement] } == [
            ['SPDXRef-Package-a-1.0-2', 'SPDXRef-Package-b-1.0-2'], ['SPDXRef-Package-a-1.0-2', 'SPDXRef-Package-c-1.0-2'],
            ['SPDXRef-Package-c-1.0-2', 'SPDXRef-Package-b-1.0-2']]
        def refs = cyclone(all).components*.'bom-ref'
        cyclone(all).dependencies.collect { [it.ref, it.dependsOn] } ==
            [['image:login', refs], [refs[0], [refs[1], refs[2]]], [refs[1], []], [refs[2], [refs[1]]]]
    }

    def 'the parts of the image and what steps were given are there with their checksums'() {
        given:
        def all = bill([], files: [new Bill.CopiedFile('login', 'site/motd', 'cd' * 32)])

        expect:
        named(spdx(all).packages, 'login.cpio').checksums == [[algorithm: 'SHA256', checksumValue: SUM]]
        named(spdx(all).packages, 'site/motd').checksums == [[algorithm: 'SHA256', checksumValue: 'cd' * 32]]
        cyclone(all).metadata.component.components*.hashes == [[[alg: 'SHA-256', content: SUM]]]
        named(cyclone(all).components, 'site/motd').hashes == [[alg: 'SHA-256', content: 'cd' * 32]]
    }

    def 'names that would be the same in a document are kept apart'() {
        given:
        def all = bill([facts(installed('lib+')), facts(installed('lib_')), facts(installed('lib~'))])

        expect:
        spdx(all).packages*.SPDXID.toSet().size() == spdx(all).packages.size()
        cyclone(all).components*.'bom-ref'.toSet().size() == 3
    }

    def 'whatever a header says, the documents stay whole'() {
        given:
        def odd = 'x"\n\u0000\u202e<script>\ud800' + 'y' * 100_000
        def all = bill([facts(installed('a'), license: odd, vendor: odd, url: 'javascript:alert(1)', askedBy: [odd])])

        expect:
        named(spdx(all).packages, 'a').homepage == null
        cyclone(all).components[0].externalReferences == null
        spdx(all).hasExtractedLicensingInfos[0].licenseId ==~ /LicenseRef-[A-Za-z0-9.-]{1,80}/
    }

    def 'the same image has the same documents, another image has another number'() {
        given:
        def packages = [facts(installed('a'))]

        expect:
        SbomFormat.values().every { it.print(bill(packages)) == it.print(bill(packages)) }
        [[sum: 'cd' * 32], [time: 5], [files: [new Bill.CopiedFile('login', 'x', SUM)]]].every { cyclone(bill(it, packages)).serialNumber != cyclone(bill(packages)).serialNumber }
        cyclone(bill([])).serialNumber != cyclone(bill(packages)).serialNumber
        cyclone(bill(packages)).serialNumber ==~ /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    }

    def 'the provenance has subjects, parameters without accounts, and all that went in'() {
        given:
        def lock = new LockFile('login', 'SLES15SP5', 'x86_64', 'dnf', [new LockFile.LockedRepository('base', 'https://r.example', 99, '', 'ef' * 32)],
            [installed('zsh')])
        def inputs = new BuildInputs([new BuildInputs.ScriptFile('site.imps.groovy', 'cd' * 32)], [url: 'https://me:secret@r.example/x?token=secret', on: true])
        def run = Optional.of(new BuildFacts.Run(Instant.ofEpochSecond(1), Instant.ofEpochSecond(2)))
        def print = { new Provenance(bill([]), lock, inputs, new BuildFacts('dnf', 'x86_64', ['cpio'], 'none', it)).print() }

        when:
        def statement = json(print(run))

        then:
        statement.subject == [[name: 'login.cpio', digest: [sha256: SUM]]]
        statement.predicateType == 'https://slsa.dev/provenance/v1'
        statement.predicate.buildDefinition.externalParameters.subMap(['script', 'recipe', 'engine']) ==
            [script: 'site.imps.groovy', recipe: 'login', engine: 'dnf']
        statement.predicate.buildDefinition.externalParameters.parameters == [url: 'https://r.example/x?...', on: true]
        statement.predicate.buildDefinition.resolvedDependencies*.name == ['site.imps.groovy', 'base', 'zsh-1.0-2.x86_64']
        statement.predicate.buildDefinition.resolvedDependencies[1].digest == [sha256: 'ef' * 32]
        statement.predicate.runDetails.metadata == [startedOn: '1970-01-01T00:00:01Z', finishedOn: '1970-01-01T00:00:02Z']
        json(print(Optional.empty())).predicate.runDetails.metadata == null
    }
}
