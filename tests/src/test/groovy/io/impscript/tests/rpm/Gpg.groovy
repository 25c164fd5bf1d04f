package io.impscript.tests.rpm

import io.impscript.tests.fixture.HostCommand
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.nio.file.attribute.PosixFilePermissions

/** A key ring of gpg with secret keys, and what is signed with them. */
class Gpg implements Closeable {
    final Path home

    Gpg(Path work) {
        // A socket's path must be short.
        home = Files.createTempDirectory('gpg', PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString('rwx------')))
        Files.writeString(home.resolve('.rpmmacros'), "%_dbpath ${work}/rpmdb\n")
    }

    /** A key, made at a time such as 20200101T000000. */
    Gpg key(String name, String algorithm, String life = 'never', String time = '', String passphrase = '') {
        gpg(at(time) + ['--passphrase', passphrase, '--quick-generate-key', user(name), algorithm, 'sign,cert', life])
        this
    }

    Gpg subkey(String name, String algorithm, String usage = 'sign', String life = 'never', String time = '') {
        gpg(at(time) + ['--passphrase', '', '--quick-add-key', fingerprint(name), algorithm, usage, life])
        this
    }

    /** With the certificate that gpg makes with each key. */
    Gpg revoke(String name) {
        def made = Files.readString(home.resolve("openpgp-revocs.d/${fingerprint(name)}.rev"))
        def ready = Files.writeString(home.resolve('revocation'), made.replace(':-----BEGIN', '-----BEGIN'))
        gpg(['--import', ready])
        this
    }

    Gpg revokeSubkey(String name) {
        def answers = Files.writeString(home.resolve('answers'), 'key 1\nrevkey\ny\n0\n\ny\nsave\n')
        gpg(['--no-tty', '--command-file', answers, '--edit-key', fingerprint(name)])
        this
    }

    byte[] exported(String name, boolean armored = true) {
        def target = Files.createTempFile(home, 'key', '')
        gpg((armored ? ['--armor'] : []) + ['--output', target, '--export', user(name)])
        Files.readAllBytes(target)
    }

    byte[] secret(String name, boolean armored = true, String passphrase = '') {
        def target = Files.createTempFile(home, 'key', '')
        gpg((armored ? ['--armor'] : []) + ['--passphrase', passphrase, '--output', target, '--export-secret-keys', user(name)])
        Files.readAllBytes(target)
    }

    boolean has(String name) {
        gpg(['--with-colons', '--list-keys']).contains(user(name))
    }

    void delete(String name) {
        gpg(['--delete-secret-and-public-key', fingerprint(name)])
    }

    byte[] detached(String name, byte[] data, List options = ['--armor'], String time = '') {
        def file = Files.createTempFile(home, 'data', '')
        Files.write(file, data)
        gpg(at(time) + options + ['--output', "${file}.sig", '--detach-sign', '--local-user', signer(name), file])
        Files.readAllBytes(Path.of("${file}.sig"))
    }

    /** By rpmsign, in place. */
    Path rpm(String name, Path file, List options = [], String time = '', List gpgOptions = []) {
        def more = (at(time) + gpgOptions).join(' ')
        def command = "%{__gpg} gpg --batch --no-verbose --no-armor --no-secmem-warning --pinentry-mode loopback ${more} " +
            '-u "%{_gpg_name}" -sbo %{__signature_filename} %{?_gpg_sign_cmd_extra_args} %{__plaintext_filename}'
        HostCommand.of('rpmsign', '--addsign').and(options)
            .with('HOME', home).with('GNUPGHOME', home)
            .and('--define', "_gpg_name ${signer(name)}", '--define', "_gpg_path ${home}", '--define', '__gpg /usr/bin/gpg')
            .and('--define', "__gpg_sign_cmd ${command}", file).output()
        file
    }

    /** What rpm says of a package if it has some keys. */
    HostCommand.Result rpmkeys(Path file, byte[] key, List<String> options = []) {
        def base = Files.createTempDirectory(home, 'db')
        def keyFile = Files.write(base.resolve('key'), key)
        HostCommand.of('rpmkeys', '--dbpath', base, '--import', keyFile).with('HOME', home).result()
        HostCommand.of('rpmkeys', '--dbpath', base, '-Kv').and(options).and(file).with('HOME', home).with('LC_ALL', 'C').result()
    }

    String fingerprint(String name) {
        gpg(['--with-colons', '--list-keys', user(name)]).readLines().find { it.startsWith('fpr:') }.split(':')[9]
    }

    List<String> subkeys(String name) {
        gpg(['--with-colons', '--list-keys', user(name)]).readLines().findAll { it.startsWith('fpr:') }.drop(1)*.split(':')*.getAt(9)
    }

    static String user(String name) {
        "${name} <${name}@keys.test>"
    }

    /** The newest subkey that signs, else the primary key. */
    private String signer(String name) {
        name.contains('!') ? name : fingerprint(name)
    }

    String gpg(List arguments) {
        HostCommand.of('gpg', '--batch', '--yes', '--quiet', '--no-permission-warning', '--pinentry-mode', 'loopback')
            .with('GNUPGHOME', home).and(arguments).output()
    }

    private static List at(String time) {
        time ? ['--faked-system-time', time + '!'] : []
    }

    @Override
    void close() {
        HostCommand.of('gpgconf', '--kill', 'all').with('GNUPGHOME', home).result()
        home.toFile().deleteDir()
    }
}
