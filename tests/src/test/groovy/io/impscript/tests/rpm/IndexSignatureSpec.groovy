package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.sign.KeyException
import io.impscript.rpm.sign.Keyring
import io.impscript.rpm.sign.SignatureVerifier
import io.impscript.rpm.sign.Verdict
import io.impscript.rpm.sign.VerdictText
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Detached signatures by gpg, as beside a repository's index. */
@NeedsHost([GPG])
class IndexSignatureSpec extends Specification {
    private static final byte[] DATA = '<repomd>the index</repomd>\n'.bytes
    private static final String EARLIER = '20260101T000000'

    @Shared @TempDir Path folder
    @Shared @AutoCleanup Gpg gpg = new Gpg(folder)

    def "a signature by a key of the kind #algorithm is good"() {
        given:
        gpg.key(algorithm, algorithm, 'never', EARLIER)
        def keys = Keyring.read('key', gpg.exported(algorithm))
        def signature = gpg.detached(algorithm, DATA, ['--armor'], EARLIER)

        expect:
        verdict(keys, DATA, signature) == new Verdict.Good(keys.keys()[0], [])
        keys.keys()[0].fingerprint() == gpg.fingerprint(algorithm)
        keys.keys()[0].user() == "${algorithm} <${algorithm}@keys.test>"

        and: 'in bytes, too'
        verdict(Keyring.read('key', gpg.exported(algorithm, false)), DATA, gpg.detached(algorithm, DATA, [], EARLIER)).good

        and: 'not of other data'
        verdict(keys, 'other'.bytes, signature) instanceof Verdict.Wrong

        where:
        algorithm << ['rsa2048', 'rsa4096', 'dsa2048', 'ed25519', 'nistp256', 'nistp384', 'nistp521',
                      'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1', 'secp256k1']
    }

    def "a subkey that signs stands for its key; one that was taken back or is for encryption does not"() {
        given:
        gpg.key('sub', 'rsa2048', 'never', EARLIER).subkey('sub', algorithm, 'sign', 'never', EARLIER)
        def subkey = gpg.subkeys('sub')[0]
        def signature = gpg.detached(subkey + '!', DATA)

        expect:
        with(verdict(keys('sub'), DATA, signature)) {
            it instanceof Verdict.Good
            key().fingerprint() == subkey
            key().user() == 'sub <sub@keys.test>'
        }

        when:
        gpg.revokeSubkey('sub')

        then:
        verdict(keys('sub'), DATA, signature) instanceof Verdict.RevokedKey
        verdict(keys('sub'), DATA, gpg.detached(gpg.fingerprint('sub') + '!', DATA)) instanceof Verdict.Good

        cleanup:
        gpg.delete('sub')

        where:
        algorithm << ['rsa2048', 'ed25519']
    }

    def "an expired key, an expired signature and a revoked key are told apart"() {
        given:
        gpg.key('short', 'ed25519', '10d', EARLIER).key('taken-back', 'rsa2048', 'never', EARLIER)
        def brief = gpg.detached('short', DATA, [], '20260105T000000')
        def ending = gpg.detached('taken-back', DATA, ['--default-sig-expire', '5d'], EARLIER)
        def revoked = gpg.detached('taken-back', DATA)

        expect:
        verdict(keys('short'), DATA, brief, Instant.parse('2026-01-10T23:59:59Z')).good
        verdict(keys('short'), DATA, brief, Instant.parse('2026-01-11T00:00:00Z')) ==
            new Verdict.ExpiredKey(keys('short').keys()[0], Instant.parse('2026-01-11T00:00:00Z'))
        verdict(keys('taken-back'), DATA, ending, Instant.parse('2026-01-05T00:00:00Z')).good
        verdict(keys('taken-back'), DATA, ending) == new Verdict.ExpiredSignature(keys('taken-back').keys()[0], Instant.parse('2026-01-06T00:00:00Z'))

        when:
        def before = keys('taken-back')
        gpg.revoke('taken-back')

        then:
        verdict(before, DATA, revoked).good
        verdict(keys('taken-back'), DATA, revoked) == new Verdict.RevokedKey(before.keys()[0])

        and: 'a changed file is said to be changed all the same'
        verdict(keys('taken-back'), 'other'.bytes, revoked) instanceof Verdict.Wrong
    }

    def "a signature that is still to be made is refused, also if gpg takes it"() {
        given:
        gpg.key('early', 'ed25519', 'never', EARLIER)
        def signature = gpg.detached('early', DATA, ['--armor'], '20301231T120000')
        def made = Instant.parse('2030-12-31T12:00:00Z')
        def future = new Verdict.FromFuture(keys('early').keys()[0], made)

        expect:
        verdict(keys('early'), DATA, signature, made).good
        verdict(keys('early'), DATA, signature, made - Duration.ofDays(1)).good
        verdict(keys('early'), DATA, signature, made - Duration.ofDays(1) - Duration.ofSeconds(1)) == future
        VerdictText.problem(future, 'the index') == "the index is signed by ${future.key()} on 2030-12-31, which is still to come"
        VerdictText.hint(future).contains("clock")
    }

    def "a prolonged key is good as long as its newest signature says"() {
        given:
        gpg.key('prolonged', 'ed25519', '10d', EARLIER)
        def old = keys('prolonged')
        def signature = gpg.detached('prolonged', DATA, [], EARLIER)
        gpg.gpg(['--faked-system-time', '20260105T000000!', '--quick-set-expire', gpg.fingerprint('prolonged'), '2y'])

        expect:
        verdict(old, DATA, signature) instanceof Verdict.ExpiredKey
        verdict(keys('prolonged'), DATA, signature).good
    }

    def "a signature by #what is not enough"() {
        given:
        if (!gpg.has('plain')) {
            gpg.key('plain', 'rsa2048', 'never', EARLIER)
        }

        expect:
        with(verdict(keys('plain'), DATA, gpg.detached('plain', DATA, options))) {
            it instanceof Verdict.Weak
            reason().contains(what)
        }

        where:
        what    | options
        'SHA-1' | ['--digest-algo', 'SHA1']
        'MD5'   | ['--digest-algo', 'MD5', '--allow-weak-digest-algos']
    }

    def "several keys of one file and several signatures count"() {
        given:
        gpg.key('one', 'ed25519', 'never', EARLIER).key('two', 'rsa2048', 'never', EARLIER).key('three', 'ed25519', 'never', EARLIER)
        def both = Keyring.read('keys', ('a remark\n\n'.bytes as List) + (gpg.exported('one') as List) + (gpg.exported('two') as List) as byte[])
        def binary = Keyring.read('keys', (gpg.exported('one', false) as List) + (gpg.exported('two', false) as List) as byte[])
        def unknown = gpg.detached('three', DATA)

        expect:
        both.keys() == binary.keys()
        both.keys()*.user() == ['one <one@keys.test>', 'two <two@keys.test>']
        ['one', 'two'].every { verdict(both, DATA, gpg.detached(it, DATA)).good }
        keys('one').and(keys('two')).keys() == both.keys()
        verdict(both, DATA, unknown) == new Verdict.UnknownKey(gpg.fingerprint('three'))

        and: 'one that is known is enough'
        verdict(both, DATA, (unknown as List) + (gpg.detached('two', DATA) as List) as byte[]).good
        verdict(both, DATA, (gpg.detached('three', DATA, []) as List) + (gpg.detached('two', DATA, []) as List) as byte[]).good

        and: 'one that does not fit is too much'
        verdict(both, DATA, (gpg.detached('one', 'x'.bytes) as List) + (gpg.detached('two', DATA) as List) as byte[]) instanceof Verdict.Wrong
    }

    def "signatures that are none are wrong: #what"() {
        expect:
        with(verdict(Keyring.read(DebianRpmRepositories.ofUser().site().publicKey()), DATA, signature.bytes)) {
            it instanceof Verdict.Wrong
            it.reason().contains(text)
        }

        where:
        what           | signature                                                                     || text
        'empty'        | ''                                                                            || 'BEGIN PGP SIGNATURE'
        'a page'       | '<html>not found</html>'                                                      || 'BEGIN PGP SIGNATURE'
        'cut off'      | '-----BEGIN PGP SIGNATURE-----\n\niQ=='                                       || 'END PGP SIGNATURE'
        'no base64'    | '-----BEGIN PGP SIGNATURE-----\n\n?\n-----END PGP SIGNATURE-----'            || 'base64'
        'nothing'      | '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----'               || '0 signatures'
        'a wrong sum'  | '-----BEGIN PGP SIGNATURE-----\n\niQEz\n=AAAA\n-----END PGP SIGNATURE-----' || 'checksum'
    }

    def "files that hold no key say so: #what"() {
        when:
        Keyring.read('/etc/site.key', content instanceof Closure ? content.call(gpg) : content.bytes)

        then:
        def e = thrown(KeyException)
        e.message.startsWith('/etc/site.key holds no key that can be used: ')
        e.message.contains(text)

        where:
        what           | content                                                  || text
        'empty'        | ''                                                       || 'BEGIN PGP PUBLIC KEY BLOCK'
        'a page'       | '<html>not found</html>'                                 || 'gpg --armor --export'
        'a signature'  | { it.key('s', 'ed25519'); it.detached('s', DATA, []) }   || 'does not begin with a key'
        'secret key'   | { it.key('t', 'ed25519'); it.secret('t') }               || 'secret key'
        'secret bytes' | { it.key('u', 'ed25519'); it.secret('u', false) }        || 'secret key'
        'cut off'      | { it.key('v', 'ed25519'); it.exported('v', false)[0..40] as byte[] } || 'too early'
        'key alone'    | { it.key('x', 'ed25519'); it.exported('x', false)[0..52] as byte[] } || 'has not signed itself'
    }

    def "the fixtures' index is signed by the site and by nobody else"() {
        given:
        def site = DebianRpmRepositories.ofUser().site()
        def index = Files.readAllBytes(site.signed().metadata())
        def signature = Files.readAllBytes(site.signed().metadata().resolveSibling('repomd.xml.asc'))

        expect:
        verdict(Keyring.read(site.publicKey()), index, signature, Instant.now()).good
        verdict(Keyring.read(site.otherPublicKey()), index, signature, Instant.now()) instanceof Verdict.UnknownKey
    }

    private Keyring keys(String name) {
        Keyring.read('key', gpg.exported(name))
    }

    private static Verdict verdict(Keyring keys, byte[] data, byte[] signature, Instant now = Instant.now()) {
        new SignatureVerifier(keys, now).index(data, signature)
    }
}
