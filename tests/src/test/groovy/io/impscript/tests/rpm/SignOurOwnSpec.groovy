package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.rpm.sign.KeyException
import io.impscript.rpm.sign.Keyring
import io.impscript.rpm.sign.SecretKey
import io.impscript.rpm.sign.SignatureVerifier
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.support.CommandLine
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** What we sign, gpg and rpm find right. */
@NeedsHost([GPG, RPM])
class SignOurOwnSpec extends Specification {
    private static final Instant TIME = Instant.parse('2026-02-01T00:00:00Z')
    private static final String EARLIER = '20260101T000000'

    @Shared @TempDir Path shared
    @TempDir Path folder
    @Shared @AutoCleanup Gpg gpg = new Gpg(shared)

    def "packages and indexes signed by a secret key of the kind #algorithm (#form) are right for rpm, gpg and us"() {
        given:
        def name = "$algorithm-$form"
        gpg.key(name, algorithm, 'never', EARLIER)
        if (subkey) {
            gpg.subkey(name, subkey, 'sign', 'never', EARLIER)
        }
        def secret = SecretKey.read(Files.write(folder.resolve('secret'), gpg.secret(name, form != 'bytes')), TIME)
        def verifier = new SignatureVerifier(Keyring.read('key', gpg.exported(name)), Instant.now())

        when:
        def file = built(secret)
        new RepositoryIndexer(folder, Compression.GZIP, 1).signedBy(secret).index()
        def index = folder.resolve('repodata/repomd.xml')
        def signature = folder.resolve('repodata/repomd.xml.asc')

        then:
        verifier.packageFile(file).good
        verifier.index(Files.readAllBytes(index), Files.readAllBytes(signature)).good
        gpg.gpg(['--status-fd', '1', '--verify', signature, index]).contains('GOODSIG')
        with(gpg.rpmkeys(file, gpg.exported(name), ['--define', '_pkgverify_level all'])) {
            exitCode() == 0
            output().contains('Signature, key ID')
        }
        secret.name().fingerprint() == (subkey ? gpg.subkeys(name)[0] : gpg.fingerprint(name))

        and: 'the same again is the same'
        Files.readAllBytes(file) == Files.readAllBytes(built(secret, Files.createDirectory(folder.resolve('again'))))

        when: 'the next index is not signed'
        new RepositoryIndexer(folder, Compression.GZIP, 2).index()

        then:
        !Files.exists(signature)

        where:
        algorithm | form     | subkey
        'rsa2048' | 'text'   | ''
        'rsa3072' | 'bytes'  | ''
        'ed25519' | 'text'   | ''
        'rsa2048' | 'subkey' | 'rsa2048'
        'ed25519' | 'subkey' | 'ed25519'
    }

    def "a secret key that cannot sign says why: #what"() {
        when:
        SecretKey.read(Files.write(folder.resolve('secret'), content.call(gpg)), time)

        then:
        def e = thrown(KeyException)
        e.message.startsWith("${folder.resolve('secret')} holds no key that can be used: ")
        e.message.contains(text)

        where:
        what             | time                                | content                                                                    || text
        'a public one'   | TIME                                | { it.key('public', 'ed25519', 'never', EARLIER).exported('public') }         || 'BEGIN PGP PRIVATE KEY BLOCK'
        'public bytes'   | TIME                                | { it.key('bare', 'ed25519', 'never', EARLIER).exported('bare', false) }      || 'no key that may sign'
        'a passphrase'   | TIME                                | { it.key('locked', 'ed25519', 'never', EARLIER, 'secret words').secret('locked', true, 'secret words') } || 'locked by a passphrase'
        'another kind'   | TIME                                | { it.key('nist', 'nistp256', 'never', EARLIER).secret('nist') }              || 'RSA and Ed25519'
        'expired'        | TIME                                | { it.key('over', 'ed25519', '10d', EARLIER).secret('over') }                 || 'may sign files at 2026-02-01'
        'not yet made'   | Instant.parse('2025-01-01T00:00:00Z') | { it.key('early', 'ed25519', 'never', EARLIER).secret('early') }           || 'may sign files at 2025-01-01'
        'cut off'        | TIME                                | { it.key('cut', 'ed25519', 'never', EARLIER).secret('cut', false)[0..60] as byte[] } || 'too early'
        'nothing'        | TIME                                | { new byte[0] }                                                            || 'BEGIN PGP PRIVATE KEY BLOCK'
    }

    def "imps repo signs the index, or says why it cannot"() {
        given:
        gpg.key('cli', 'ed25519', 'never', EARLIER)
        def secret = Files.write(folder.resolve('secret'), gpg.secret('cli'))
        def repository = Files.createDirectory(folder.resolve('repository'))
        built(SecretKey.read(secret, TIME), repository)

        when:
        def answer = CommandLine.imps('repo', 'create', '--sign-with', secret.toString(), repository.toString())
        def index = repository.resolve('repodata/repomd.xml')

        then:
        answer.code() == 0
        gpg.gpg(['--status-fd', '1', '--verify', repository.resolve('repodata/repomd.xml.asc'), index]).contains('GOODSIG')

        when:
        def before = Files.readAllBytes(index)
        def refused = CommandLine.imps('repo', 'update', '--sign-with', index.toString(), repository.toString())
        def missing = CommandLine.imps('repo', 'update', '--sign-with', '/no/key', repository.toString())

        then:
        refused.code() == missing.code()
        refused.code() != 0
        refused.err().contains("$index holds no key that can be used: it has no line -----BEGIN PGP PRIVATE KEY BLOCK-----")
        missing.err().contains('/no/key is not there')
        Files.readAllBytes(index) == before
    }

    private Path built(SecretKey secret, Path target = folder) {
        new PackageBuilder(new Nevra('hello', Evr.parse('1.0-1'), 'noarch')).time(1_700_000_000)
            .file(NewFile.regular('/usr/share/hello', 0644, Content.of('hello\n'))).signedBy(secret).write(target)
    }
}
