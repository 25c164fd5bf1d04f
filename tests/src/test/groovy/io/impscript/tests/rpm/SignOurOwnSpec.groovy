package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Compression
import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.repo.RepositoryIndexer
import io.impscript.rpm.sign.KeyException
import io.impscript.rpm.sign.KeyName
import io.impscript.rpm.sign.Keyring
import io.impscript.rpm.sign.Passphrase
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
        def secret = SecretKey.read(Files.write(folder.resolve('secret'), gpg.secret(name, form != 'bytes')), TIME, Passphrase.NONE)
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
        SecretKey.read(Files.write(folder.resolve('secret'), content.call(gpg)), time, Passphrase.NONE)

        then:
        def e = thrown(KeyException)
        e.message.startsWith("${folder.resolve('secret')} holds no key that can be used: ")
        e.message.contains(text)

        where:
        what             | time                                | content                                                                    || text
        'a public one'   | TIME                                | { it.key('public', 'ed25519', 'never', EARLIER).exported('public') }         || 'BEGIN PGP PRIVATE KEY BLOCK'
        'public bytes'   | TIME                                | { it.key('bare', 'ed25519', 'never', EARLIER).exported('bare', false) }      || 'no key that may sign'
        'a passphrase'   | TIME                                | { it.key('locked', 'ed25519', 'never', EARLIER, 'secret words').secret('locked', true, 'secret words') } || 'locked by a passphrase, and none was given'
        'another kind'   | TIME                                | { it.key('nist', 'nistp256', 'never', EARLIER).secret('nist') }              || 'RSA and Ed25519'
        'expired'        | TIME                                | { it.key('over', 'ed25519', '10d', EARLIER).secret('over') }                 || 'may sign files at 2026-02-01'
        'not yet made'   | Instant.parse('2025-01-01T00:00:00Z') | { it.key('early', 'ed25519', 'never', EARLIER).secret('early') }           || 'may sign files at 2025-01-01'
        'cut off'        | TIME                                | { it.key('cut', 'ed25519', 'never', EARLIER).secret('cut', false)[0..60] as byte[] } || 'too early'
        'nothing'        | TIME                                | { new byte[0] }                                                            || 'BEGIN PGP PRIVATE KEY BLOCK'
    }

    def "a locked key of the kind #algorithm signs with its passphrase and with no other"() {
        given:
        def name = "locked-$algorithm"
        gpg.key(name, algorithm, 'never', EARLIER, 'secret words')
        def file = Files.write(folder.resolve('secret'), gpg.secret(name, true, 'secret words'))
        def verifier = new SignatureVerifier(Keyring.read('key', gpg.exported(name)), Instant.now())
        def asked = []

        when:
        def secret = SecretKey.read(file, TIME, { asked << it; Optional.of('secret words'.toCharArray()) } as Passphrase)

        then:
        verifier.index('data'.bytes, secret.signature('data'.bytes)).good
        asked == [new KeyName(gpg.fingerprint(name), Gpg.user(name))]

        when:
        SecretKey.read(file, TIME, { Optional.of('other words'.toCharArray()) } as Passphrase)

        then:
        def e = thrown(KeyException)
        e.reason() == 'the passphrase does not fit, or the key is damaged'
        e.hint().contains('passphrase')

        where:
        algorithm << ['rsa2048', 'ed25519']
    }

    def "a secret key of the kind #algorithm that was damaged signs rightly or not at all"() {
        given:
        def name = "damaged-$algorithm"
        gpg.key(name, algorithm, 'never', EARLIER)
        def bytes = gpg.secret(name, false)
        def verifier = new SignatureVerifier(Keyring.read('key', gpg.exported(name)), Instant.now())
        def reasons = [] as Set

        expect:
        (0..<bytes.length).step(step).every { at ->
            try {
                def damaged = bytes.clone().tap { it[at] ^= 0x10 }
                def secret = SecretKey.read(Files.write(folder.resolve('damaged'), damaged), TIME, Passphrase.NONE)
                verifier.index('data'.bytes, secret.signature('data'.bytes)).good
            } catch (KeyException e) {
                reasons << e.reason()
            }
        }
        'it is damaged' in reasons

        where:
        algorithm | step
        'rsa2048' | 11
        'ed25519' | 1
    }

    def "imps repo takes the passphrase from a file or the environment, or says that it needs one"() {
        given:
        gpg.key('shut', 'ed25519', 'never', EARLIER, 'secret words')
        def secret = Files.write(folder.resolve('secret'), gpg.secret('shut', true, 'secret words')).toString()
        def repository = Files.createDirectory(folder.resolve('repository'))
        def passphrase = Files.writeString(folder.resolve('passphrase'), content)
        def signature = repository.resolve('repodata/repomd.xml.asc')
        def options = file ? ['--passphrase-file', file == 'gone' ? '/no/file' : passphrase.toString()] : []

        when:
        def answer = CommandLine.imps(environment, folder, 'repo', 'create', '--sign-with', secret, *options, repository.toString())

        then:
        answer.code() == (text ? 1 : 0)
        Files.exists(signature) == !text
        text ? answer.err().contains(text) : gpg.gpg(['--status-fd', '1', '--verify', signature, repository.resolve('repodata/repomd.xml')]).contains('GOODSIG')
        !(answer.out() + answer.err()).contains('words')

        where:
        file   | content            | environment                           || text
        'file' | 'secret words'     | [:]                                   || ''
        'file' | 'secret words\nx\n' | [IMPS_PASSPHRASE: 'other words']      || ''
        ''     | ''                 | [IMPS_PASSPHRASE: 'secret words']     || ''
        'file' | 'other words'      | [IMPS_PASSPHRASE: 'secret words']     || 'the passphrase does not fit, or the key is damaged'
        'file' | ''                 | [:]                                   || 'the passphrase does not fit'
        'gone' | ''                 | [:]                                   || '/no/file is not there'
        ''     | ''                 | [:]                                   || 'is locked by a passphrase, and there is no terminal to ask for it'
    }

    def "a passphrase without a key to unlock is refused"() {
        expect:
        with(CommandLine.imps('repo', 'create', '--passphrase-file', '/no/file', folder.toString())) {
            code() == 2
            err().contains('--passphrase-file is for --sign-with')
        }
    }

    def "imps repo signs the index, or says why it cannot"() {
        given:
        gpg.key('cli', 'ed25519', 'never', EARLIER)
        def secret = Files.write(folder.resolve('secret'), gpg.secret('cli'))
        def repository = Files.createDirectory(folder.resolve('repository'))
        built(SecretKey.read(secret, TIME, Passphrase.NONE), repository)

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
