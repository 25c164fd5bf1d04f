package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.sign.Keyring
import io.impscript.rpm.sign.SignatureVerifier
import io.impscript.rpm.sign.Verdict
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Packages signed by rpmsign and gpg: rpm's verdict and ours. */
@NeedsHost([GPG, RPM, RPMBUILD])
class PackageSignatureSpec extends Specification {
    private static final Instant NOW = Instant.now()
    private static final String EARLIER = '20260101T000000'

    @Shared @TempDir Path shared
    @TempDir Path folder
    @Shared @AutoCleanup Gpg gpg = new Gpg(shared)

    def "a package signed by a key of the kind #algorithm (#form) is good for rpm and us"() {
        given:
        if (!gpg.has(algorithm)) {
            gpg.key(algorithm, algorithm, 'never', EARLIER)
        }
        def file = gpg.rpm(algorithm, built(), options)

        expect:
        gpg.rpmkeys(file, gpg.exported(algorithm)).output().readLines().count { it.contains('Signature, key ID') } == count
        rpmAccepts(file, algorithm)
        verdict(algorithm, file) == new Verdict.Good(keys(algorithm).keys()[0], [])

        when: 'one byte of the payload changes'
        flip(file, Files.size(file) - 1)

        then: 'a signature of the header leaves that to the digest in the header'
        !rpmAccepts(file, algorithm)
        verdict(algorithm, file).good
        Payloads.failure(file).contains("the payload's SHA-256 digest is wrong")

        where:
        [algorithm, [form, options, count]] <<
            [['rsa2048', 'rsa4096', 'dsa2048', 'ed25519'], [['of the header', [], 1], ['of header and payload, too', ['--rpmv3'], 2]]].combinations()
    }

    def "a subkey signs for its key"() {
        given:
        gpg.key('primary', 'rsa2048', 'never', EARLIER).subkey('primary', 'rsa2048', 'sign', 'never', EARLIER)
        def subkey = gpg.subkeys('primary')[0]
        def file = gpg.rpm("${subkey}!", built())

        expect:
        rpmAccepts(file, 'primary')
        with(verdict('primary', file)) {
            it instanceof Verdict.Good
            key().fingerprint() == subkey
        }
    }

    def "unsigned, unknown, expired, revoked and weak are told apart"() {
        given:
        gpg.key('known', 'rsa2048', 'never', EARLIER).key('unknown', 'rsa2048', 'never', EARLIER)
            .key('expired', 'rsa2048', 'never', EARLIER).key('revoked', 'rsa2048', 'never', EARLIER)
        def unknown = gpg.rpm('unknown', built('unknown'))
        def late = gpg.rpm('expired', built('expired', '2-1'), [], '20260301T000000')
        def early = gpg.rpm('expired', built('early'), [], '20260105T000000')
        def revoked = gpg.rpm('revoked', built('revoked'))
        def weak = gpg.rpm('known', built('known'), [], '', ['--digest-algo', 'SHA1'])
        def broken = gpg.rpm('known', built('known', '2-1'), [], '', ['--digest-algo', 'MD5', '--allow-weak-digest-algos'])
        def future = gpg.rpm('known', built('known', '3-1'), [], '20301231T120000')
        gpg.revoke('revoked')
        gpg.gpg(['--faked-system-time', '20260102T000000!', '--quick-set-expire', gpg.fingerprint('expired'), '10d'])

        expect:
        verdict('known', built('unsigned')) == new Verdict.Unsigned()
        verdict('known', unknown) == new Verdict.UnknownKey(gpg.fingerprint('unknown'))
        verdict('revoked', revoked) == new Verdict.RevokedKey(keys('revoked').keys()[0])
        verdict('known', weak) == new Verdict.Good(keys('known').keys()[0], ['it is signed over a SHA-1 digest'])
        verdict('known', future) == new Verdict.FromFuture(keys('known').keys()[0], Instant.parse('2030-12-31T12:00:00Z'))
        verdict('known', broken) == new Verdict.Weak('it is signed over a MD5 digest')

        and: 'a key must have been alive when it signed'
        verdict('expired', late) == new Verdict.ExpiredKey(keys('expired').keys()[0], Instant.parse('2026-01-12T00:00:00Z'))
        verdict('expired', early) == new Verdict.Good(keys('expired').keys()[0], ['its key expired on 2026-01-12'])

        and: 'what rpm says of them'
        !rpmAccepts(unknown, 'known')
        rpmAccepts(early, 'expired')
        [late, revoked, weak, broken, future].every { rpmAccepts(it, it.fileName.toString().split('-')[0]) }
    }

    def "the fixtures' packages are signed by the site and by nobody else"() {
        given:
        def site = DebianRpmRepositories.ofUser().site()
        def own = new SignatureVerifier(Keyring.read(site.publicKey()), NOW)
        def other = new SignatureVerifier(Keyring.read(site.otherPublicKey()), NOW)

        expect:
        site.signed().rpms().every { own.packageFile(it).good && other.packageFile(it) instanceof Verdict.UnknownKey }
        site.signedByOther().rpms().every { other.packageFile(it).good && own.packageFile(it) instanceof Verdict.UnknownKey }
        site.unsigned().rpms().every { own.packageFile(it) instanceof Verdict.Unsigned }
    }

    private Path built(String name = 'hello', String evr = '1.0-1') {
        new PackageBuilder(new Nevra(name, Evr.parse(evr), 'noarch')).time(1_700_000_000)
            .file(NewFile.regular('/usr/share/hello', 0644, Content.of('hello\n' * 1000))).write(folder)
    }

    private boolean rpmAccepts(Path file, String name) {
        def result = gpg.rpmkeys(file, gpg.exported(name), ['--define', '_pkgverify_level all'])
        result.exitCode() == 0
    }

    private Verdict verdict(String name, Path file) {
        new SignatureVerifier(keys(name), NOW).packageFile(file)
    }

    private Keyring keys(String name) {
        Keyring.read('key', gpg.exported(name))
    }

    private static void flip(Path file, long at) {
        def bytes = Files.readAllBytes(file)
        bytes[(int) at] ^= 1
        Files.write(file, bytes)
    }
}
