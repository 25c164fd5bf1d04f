package io.impscript.tests.sbom

import static io.impscript.tests.fixture.HostTool.*

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.tests.build.Imps
import io.impscript.tests.build.SmallImage
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.RpmHome
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What lies beside an image, held against rpm and against the libraries of those who define the formats. */
@NeedsHost([RPMBUILD, CREATEREPO, DNF, ZYPPER, UNSHARE])
class BillsOfMaterialsSpec extends Specification {
    static final List<String> ENGINES = ['dnf', 'zypper', 'embedded']

    @Shared @TempDir Path folder
    @Shared Map<String, Imps> built = [:]

    def setupSpec() {
        def given = Files.createDirectories(folder.resolve('given/site'))
        Files.writeString(given.resolve('motd'), 'hello\n')
        ENGINES.each { engine ->
            def imps = new Imps(folder.resolve(engine))
            def result = imps.run(['build', '--engine', engine, '--image', 'cpio', '-P', "system=${DebianRpmRepositories.ofUser().base().url()}",
                '-P', 'wanted=zsh', '-P', "source=$given", '-P', 'step=read line < site/motd; echo "$line" > /etc/motd', SmallImage.SCRIPT])
            assert result.exitCode == 0: result
            built[engine] = imps
        }
    }

    Path file(String engine, String ending) {
        built[engine].bootFile('small.' + ending)
    }

    Map json(String engine, String ending) {
        new ObjectMapper().readValue(file(engine, ending).toFile(), Map)
    }

    /** Lines of rpm about the image, without its keys. */
    List<List<String>> rpm(String engine, String format) {
        HostCommand.of('rpm', '--root', built[engine].imageRoot('small'), '--dbpath', RpmHome.IMAGE_DATABASE, '-qa', '--qf', format + '\\n')
            .output().readLines()*.split('\\|', -1)*.toList().findAll { it[0] != 'gpg-pubkey' }
    }

    def 'every package is listed with what rpm says of it: #engine'() {
        given:
        def told = rpm(engine, '%{NAME}|%{EVR}|%{LICENSE}|%{SUMMARY}').toSorted()
        def spdx = json(engine, 'spdx.json')
        def texts = spdx.hasExtractedLicensingInfos.collectEntries { [it.licenseId, it.extractedText] }

        expect:
        told.size() > 10
        spdx.packages.findAll { it.externalRefs }.collect { [it.name, it.versionInfo, texts[it.licenseDeclared] ?: it.licenseDeclared, it.summary] }.toSorted() == told
        json(engine, 'cdx.json').components.findAll { it.purl }.collect {
            [it.name, it.version, it.licenses[0].expression ?: it.licenses[0].license.name, it.description]
        }.toSorted() == told

        where:
        engine << ENGINES
    }

    def 'requirements are those that rpm sees: #engine'() {
        given:
        def root = built[engine].imageRoot('small')
        def query = { List<String> words ->
            HostCommand.of('rpm', '--root', root, '--dbpath', RpmHome.IMAGE_DATABASE, '-q', '--qf', '%{NAME}\\n', *words).output().readLines() as Set
        }
        def requires = { String name ->
            HostCommand.of('rpm', '--root', root, '--dbpath', RpmHome.IMAGE_DATABASE, '-q', '--requires', name).output().readLines()
                .findAll { !it.startsWith('rpmlib(') && !it.startsWith('(') }*.replaceFirst(/ [<>=]+ .*/, '')*.strip() as Set
        }
        def document = json(engine, 'cdx.json')
        def names = document.components.findAll { it.purl }.collectEntries { [it.'bom-ref', it.name] }

        expect:
        document.dependencies.findAll { names[it.ref] }.every { each ->
            def told = requires(names[each.ref]).collectMany { query(['--whatprovides', it]) } as Set
            (each.dependsOn.collect { names[it] } as Set) == told - names[each.ref]
        }
        document.dependencies.any { it.dependsOn.size() > 1 && names[it.ref] }

        where:
        engine << ENGINES
    }

    def 'who asked for a package, what steps were given and what came out: #engine'() {
        given:
        def spdx = json(engine, 'spdx.json')
        def named = { name -> spdx.packages.find { it.name == name } }
        def sum = { path -> Files.readAllBytes(path).digest('SHA-256') }

        expect:
        named('zsh').comment == 'asked for by recipe small: The test asks for it'
        named('zsh').sourceInfo.startsWith('from repository system; ')
        named('site/motd').checksums*.checksumValue == ['hello\n'.bytes.digest('SHA-256')]
        named('small.cpio.zst').checksums*.checksumValue == [sum(file(engine, 'cpio.zst'))]
        def provenance = json(engine, 'provenance.json')
        provenance.subject == [[name: 'small.cpio.zst', digest: [sha256: sum(file(engine, 'cpio.zst'))]]]
        provenance.predicate.runDetails.byproducts == [[name: 'small.lock.json', digest: [sha256: sum(file(engine, 'lock.json'))]]]
        def parameters = provenance.predicate.buildDefinition.externalParameters
        [parameters.script, parameters.recipe, parameters.engine, parameters.parameters.wanted] == ['small.imps.groovy', 'small', engine, 'zsh']

        where:
        engine << ENGINES
    }

    def 'reading the database leaves it as it is'() {
        expect:
        HostCommand.of('rpm', '--root', built['dnf'].imageRoot('small'), '--dbpath', RpmHome.IMAGE_DATABASE, '--verifydb').output() == ''
    }

    @Requires({ BomLibraries.arePresent() })
    def 'the library of CycloneDX finds nothing wrong: #engine'() {
        given:
        def file = file(engine, 'cdx.json')
        def broken = folder.resolve("broken-${engine}.json")
        Files.writeString(broken, Files.readString(file).replace('"library"', '"liberty"'))

        expect:
        BomLibraries.faultsOfCycloneDx(file) == []
        BomLibraries.faultsOfCycloneDx(broken) != []
        BomLibraries.cycloneDx(file).components.size() == json(engine, 'cdx.json').components.size()

        where:
        engine << ENGINES
    }

    @Requires({ BomLibraries.arePresent() })
    def 'the library of SPDX finds nothing wrong: #engine'() {
        given:
        def document = BomLibraries.spdx(file(engine, 'spdx.json'))
        def broken = folder.resolve("broken-spdx-${engine}.json")
        Files.writeString(broken, Files.readString(file(engine, 'spdx.json')).replaceAll('"created": "[^"]*"', '"created": "today"'))

        expect:
        document.verify() == []
        document.documentDescribes*.name.collect { it.get() } == ['small']
        BomLibraries.spdx(broken).verify() != []

        where:
        engine << ENGINES
    }

    @Requires({ BomLibraries.arePresent() })
    def 'package URLs are in canonical form'() {
        given:
        def urls = json('zypper', 'cdx.json').components*.purl - null

        expect:
        urls.size() > 10
        urls.every { BomLibraries.purl(it).canonicalize() == it }
    }

    @Requires({ BomLibraries.arePresent() })
    def 'the names of licences are those of the SPDX list'() {
        given:
        def list = BomLibraries.named('org.spdx.library.ListedLicenses').listedLicenses
        def ours = BomLibraries.named('io.impscript.runtime.sbom.SbomFormat').getResourceAsStream('licences.txt').getText('UTF-8').split('\n\n')

        expect:
        ours[0].readLines() as Set == list.spdxListedLicenseIds as Set
        ours[1].readLines() as Set == list.spdxListedExceptionIds as Set
    }

    def 'nothing but what was chosen is made, and what was there goes'() {
        given:
        def imps = built['dnf']

        when:
        def result = imps.run(['build', '--engine', 'dnf', '--image', 'none', '--sbom', 'cyclonedx', '-P',
            "system=${DebianRpmRepositories.ofUser().base().url()}", SmallImage.SCRIPT])

        then:
        result.exitCode == 0
        imps.published() == ['small', 'small.cdx.json', 'small.lock.json', 'small.manifest.json']
        imps.run('build', '--sbom', 'cyclone', SmallImage.SCRIPT).err.contains("'cyclone' is not a form of bill of materials; there are spdx and cyclonedx")
    }
}
