package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.RepositoryServer
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.fixture.rpm.Repository
import io.impscript.tests.rpm.Gpg
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What builds say of signatures, with our engine and with dnf. Whatever is refused, nothing is published. */
@NeedsHost([RPMBUILD, GPG, DNF, UNSHARE])
class SignedBuildSpec extends Specification {
    private static final List<String> BOTH = ['embedded', 'dnf']

    @Shared @TempDir Path folder
    @Shared site = DebianRpmRepositories.ofUser().site()
    @Shared @AutoCleanup Gpg gpg
    @Shared Path key
    SmallImage image

    def setupSpec() {
        gpg = new Gpg(folder)
        gpg.key('site', 'rsa2048', 'never', '20260101T000000').key('other', 'ed25519', 'never', '20260101T000000')
            .key('ended', 'rsa2048', '10d', '20260101T000000').key('late', 'rsa2048', 'never', '20260101T000000')
            .key('revoked', 'rsa2048', 'never', '20260101T000000')
        key = Files.write(folder.resolve('site.asc'), gpg.exported('site'))
    }

    def setup() {
        image = new SmallImage(new Imps(Files.createTempDirectory(folder, 'imps')))
    }

    def 'with #engine, #what is taken'() {
        when:
        def result = build(engine, make.call(this))

        then:
        result.exitCode == 0
        Files.exists(image.root().resolve('usr/share/doc')) || image.imps.published().contains('small')

        where:
        [engine, [what, make]] << [BOTH, [
            ['a signed index over unsigned packages', { it.repository(index: 'site') }],
            ['signed packages below an unsigned index', { it.repository(packages: 'site') }],
        ]].combinations()
    }

    def 'with #engine, #what is refused'() {
        when:
        def result = build(engine, make.call(this), keyOf.call(this))

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains(engine == 'embedded' ? ours : theirs)
        result.err.contains("--> $SmallImage.SCRIPT:")
        hint == '' || engine == 'dnf' || result.err.replaceAll('\\s+', ' ').contains(hint)
        image.imps.published() == []

        where:
        [engine, [what, make, keyOf, ours, theirs, hint]] << [BOTH, [
            ['an unsigned package', { it.repository() }, { it.key },
             "package 'sitemon-agent-2.5.0-1.noarch' is not signed, but its repository has a gpgKey", 'is not signed', "rpmsign --addsign"],
            ['a package signed by another key', { it.repository(packages: 'other') }, { it.key },
             "package 'sitemon-agent-2.5.0-1.noarch' is not signed with a key of this build's repositories, but by key", 'is not signed with a key', 'keys given: file://'],
            ['an index signed by another key', { it.repository(index: 'other') }, { it.key },
             "the index of repository 'site' is not signed with its gpgKey, but by key", 'is not signed with its gpgKey', 'its key is file://'],
            ['an index changed after it was signed', { it.changed(it.repository(index: 'site')) }, { it.key },
             "the index of repository 'site' is not what was signed: the signature of key", 'is not signed with its gpgKey', 'do not use it'],
            ['an index signed by a key that has expired', { it.repository(index: 'ended', time: '20260105T000000') }, { it.keyFile('ended') },
             "the index of repository 'site' is signed by ", 'is not signed with its gpgKey', 'get the newest public key'],
        ]].combinations()
    }

    def 'what dnf does not look at is refused: #what'() {
        when:
        def repository = make.call(this)
        def result = build('embedded', repository, keyOf.call(this))

        then:
        result.exitCode == 3
        result.tidy
        texts.every { result.err.replaceAll('\\s+', ' ').contains(it) }
        image.imps.published() == []

        where:
        what                                | make                                                     | keyOf                    || texts
        'a package by a key already over'   | { it.repository(packages: 'late', time: '20260301T000000') } | { it.keyFile('late', true) } || ["package sitemon-agent-2.5.0-1.noarch is signed by", '(late <late@keys.test>), which expired on 2026-01-12', 'get the newest public key']
        'a package by a revoked key'        | { it.repository(packages: 'revoked') }                   | { it.gpg.revoke('revoked'); it.keyFile('revoked') } || ['which its owner has revoked', 'signed by a new key']
        'a package signed in the future'    | { it.repository(packages: 'site', time: '20301231T000000') } | { it.key } || ['on 2030-12-31, which is still to come', "machine's clock"]
        'an index signed in the future'     | { it.repository(index: 'site', time: '20301231T000000') } | { it.key } || ["index of repository 'site' is signed by", 'on 2030-12-31, which is still to come', "machine's clock"]
        'a package signed over MD5'         | { it.repository(packages: 'site', more: ['--digest-algo', 'MD5', '--allow-weak-digest-algos']) } | { it.key } || ['is not signed well enough: it is signed over a MD5 digest', 'SHA-256 or better']
    }

    def 'a package whose header is signed and whose payload is another is refused by #engine'() {
        when:
        def result = build(engine, reindexed(repository(packages: 'site')) { bytes -> bytes[bytes.length - 9] ^= 1 })

        then:
        result.exitCode == 3
        result.tidy
        result.err.contains('sitemon-agent-2.5.0-1')
        image.imps.published() == []

        where:
        engine << BOTH
    }

    def 'a key that has expired since it signed packages is said, and taken'() {
        when:
        def result = build('embedded', repository(packages: 'ended', time: '20260105T000000'), keyFile('ended'))

        then:
        result.exitCode == 0
        result.err.contains('package sitemon-agent-2.5.0-1.noarch is signed rightly, but its key expired on 2026-01-11')
    }

    def 'a server with #what (#engine)'() {
        given:
        def server = RepositoryServer.serving(make.call(this))

        when:
        def result = image.build(engine: engine, site: server.url(), key: key, wanted: 'sitemon-agent')

        then:
        result.exitCode == code
        (result.out + result.err).contains(text)

        cleanup:
        server.close()

        where:
        engine     | what                                     | make                                          || code | text
        'embedded' | 'signed packages and a signed index'     | { it.repository(packages: 'site', index: 'site') }  || 0 | 'built small'
        'embedded' | 'signed packages and no signed index'    | { it.repository(packages: 'site') }           || 0    | 'built small'
        'dnf'      | 'signed packages and no signed index'    | { it.repository(packages: 'site') }           || 0    | 'built small'
        'embedded' | 'unsigned packages below a signed index' | { it.repository(index: 'site') }              || 3    | 'is not signed'
        'dnf'      | 'unsigned packages below a signed index' | { it.repository(index: 'site') }              || 3    | 'is not signed'
        'embedded' | 'an index that was changed'              | { it.changed(it.repository(packages: 'site', index: 'site')) } || 3 | 'is not what was signed'
    }

    def 'a key from a server counts as one from a file; a page in its place does not'() {
        given:
        def keys = Files.createDirectories(folder.resolve('keys/repodata'))
        Files.copy(key, keys.resolve('site.asc'))
        def server = RepositoryServer.serving(new Repository(keys.parent))
        def excuse = RepositoryServer.excusing()
        def signed = repository(index: 'site')

        expect:
        build('embedded', signed, server.url() + '/repodata/site.asc').exitCode == 0
        with(build('embedded', signed, excuse.url() + '/site.asc')) {
            exitCode == 3
            err.contains("the key of repository 'site' cannot be used: ${excuse.url()}/site.asc: it has no line -----BEGIN PGP PUBLIC KEY BLOCK-----")
            err.replaceAll('\\s+', ' ').contains('gpg --armor --export')
            err.contains('gpgKey siteKey')
        }

        cleanup:
        server.close()
        excuse.close()
    }

    def 'who gives no key does not load what checks signatures'() {
        given:
        def log = folder.resolve('classes.txt')
        def logging = new SmallImage(image.imps.with(IMPS_JAVA_OPTIONS: "-Xlog:class+load=info:file=$log".toString()))

        when:
        def result = logging.build(engine: 'embedded', site: repository(packages: 'site', index: 'site').url(), wanted: 'sitemon-agent')

        then:
        result.exitCode == 0
        Files.readString(log).contains('io.impscript.rpm.')
        !Files.readString(log).contains('org.bouncycastle.')
    }

    private build(String engine, Repository repository, Object keyFile = key) {
        image.build(engine: engine, site: repository.url(), key: keyFile, wanted: 'sitemon-agent')
    }

    /** The site's RPMs, signed or not. */
    Repository repository(Map<String, Object> options = [:]) {
        def target = Files.createTempDirectory(folder, 'repository')
        site.unsigned().rpms().each { rpm ->
            def copy = Files.copy(rpm, target.resolve(rpm.fileName))
            if (options.packages) {
                gpg.rpm(options.packages, copy, [], options.time ?: '', options.more ?: [])
            }
        }
        index(target)
        def metadata = target.resolve('repodata/repomd.xml')
        if (options.index) {
            Files.write(target.resolve('repodata/repomd.xml.asc'), gpg.detached(options.index, Files.readAllBytes(metadata), ['--armor'], options.time ?: ''))
        }
        new Repository(target)
    }

    Repository changed(Repository repository) {
        def metadata = repository.folder().resolve('repodata/repomd.xml')
        Files.writeString(metadata, Files.readString(metadata) + '<!-- more -->\n')
        repository
    }

    private static Repository reindexed(Repository repository, Closure change) {
        def rpm = repository.rpm('sitemon-agent-2.5')
        def bytes = Files.readAllBytes(rpm)
        change(bytes)
        Files.write(rpm, bytes)
        index(repository.folder())
        repository
    }

    private static void index(Path target) {
        new RepositoryIndexer(target, Compression.GZIP, 1).index()
    }

    Path keyFile(String name, boolean shorten = false) {
        if (shorten) {
            gpg.gpg(['--faked-system-time', '20260102T000000!', '--quick-set-expire', gpg.fingerprint(name), '10d'])
        }
        Files.write(folder.resolve("${name}.asc"), gpg.exported(name))
    }
}
