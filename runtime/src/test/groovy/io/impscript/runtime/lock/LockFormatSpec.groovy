package io.impscript.runtime.lock

import io.impscript.converter.files.SourceText
import io.impscript.runtime.lock.LockFile.LockedRepository
import io.impscript.runtime.pkg.InstalledPackage
import io.impscript.runtime.pkg.PackageFile
import spock.lang.Specification

class LockFormatSpec extends Specification {
    static final ZSH = new InstalledPackage('zsh', 1, '5.9', '4', 'x86_64', 'sha256:ab', 'site', 3_000_000_000L)
    static final BASH = new InstalledPackage('bash', 0, '5.2', '1', 'x86_64', 'md5:cd', '', 10)
    static final LOCK = new LockFile('login', 'SLES15', 'x86_64', 'dnf',
        [new LockedRepository('site', 'https://packages.local/site', 90, 'file:///keys/ü "x".asc', 'ef')], [ZSH, BASH],
        [(ZSH.nevra()): new PackageFile('Packages/zsh.rpm', 'sha256:01', 5_000_000_000L, ['recipe login', 'recipe "ü"'])])

    def 'what is written is read back, and written again as the same bytes'() {
        when:
        def text = LockFormat.print(LOCK)
        def read = LockFormat.read(new SourceText('login.lock.json', text))

        then:
        read.diagnostics().empty
        read.value().get() == LOCK
        LockFormat.print(read.value().get()) == text
    }

    def 'the order of packages is always the same'() {
        expect:
        LOCK.packages() == [BASH, ZSH]
        LockFormat.print(LOCK) == LockFormat.print(new LockFile('login', 'SLES15', 'x86_64', 'dnf', LOCK.repositories(), [BASH, ZSH], LOCK.files()))
    }

    def 'what is no lock is told: #text'() {
        when:
        def read = LockFormat.read(new SourceText('x.json', text))

        then:
        read.value().empty
        read.hasErrors()

        where:
        text << ['', '{', '[]', '{}', '{"form": "impscript-lock-9"}', '{"form": "impscript-lock-1", "packages": {}}']
    }

    def 'what is given away has no account and no token: #text'() {
        expect:
        PublicText.of(text) == open

        where:
        text                                         || open
        'https://me:secret@r.example/x'              || 'https://r.example/x'
        'HTTPS://me@r.example:8/x/?token=s&a=b'      || 'HTTPS://r.example:8/x/?...'
        'a https://r.example/?s b https://me@r/ c?'  || 'a https://r.example/?... b https://r/ c?'
        'file:///srv/repos/a@b/x'                    || 'file:///srv/repos/a@b/x'
        'what? me@example'                           || 'what? me@example'
    }
}
