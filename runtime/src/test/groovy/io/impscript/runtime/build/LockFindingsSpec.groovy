package io.impscript.runtime.build

import io.impscript.runtime.lock.ChosenLock
import io.impscript.runtime.lock.Comparison
import io.impscript.runtime.lock.LockFile
import io.impscript.runtime.lock.LockFile.LockedRepository
import io.impscript.runtime.lock.LockFormat
import io.impscript.runtime.lock.PackageDrift
import io.impscript.runtime.pkg.InstalledPackage
import io.impscript.runtime.pkg.PackageFile
import io.impscript.runtime.pkg.RequestPlaces
import io.impscript.validate.ResolvedRecipe
import spock.lang.Specification

/** What is different from a lock, and how it is said. */
class LockFindingsSpec extends Specification {
    static InstalledPackage installed(String name, String version = '1', String checksum = '', String repository = 'base') {
        new InstalledPackage(name, 0, version, '1', 'x86_64', checksum, repository, 10)
    }

    static PackageFile file(String checksum, String asker = 'recipe login') {
        new PackageFile('x.rpm', checksum, 10, [asker])
    }

    static LockFile lock(List<InstalledPackage> packages, Map<String, PackageFile> files = [:], List<LockedRepository> repositories = []) {
        new LockFile('login', 'RHEL9', 'x86_64', 'embedded', repositories, packages, files)
    }

    static List<String> texts(List<PackageDrift> drift) {
        def text = LockFormat.print(lock([installed('zsh')]))
        def recipe = new ResolvedRecipe('login', 'RHEL9', 'x86_64', [], [], [])
        new LockFindings(ChosenLock.read('login.lock.json', text).value().get(), recipe, RequestPlaces.NONE).of(drift)
            .collect { ([it.message()] + it.hints()).join(' | ') }
    }

    def 'packages are the same as far as checksums of both sides are known: #before, #now'() {
        given:
        def files = { it ? ['zsh-1-1.x86_64': file(it)] : [:] }

        expect:
        Comparison.of(lock([installed('zsh', '1', before[0])], files(before[1])), [installed('zsh', '1', now[0])], files(now[1])).empty == same

        where:
        before           | now              || same
        ['', '']         | ['', '']         || true
        ['h:1', '']      | ['h:1', '']      || true
        ['h:1', '']      | ['h:2', '']      || false
        ['h:1', '']      | ['', 'f:1']      || true
        ['h:1', 'f:1']   | ['', 'f:1']      || true
        ['h:1', 'f:1']   | ['', 'f:2']      || false
        ['h:1', 'f:1']   | ['h:1', 'f:2']   || false
        ['h:1', 'f:1']   | ['h:2', 'f:1']   || false
    }

    def 'each difference is told once, by what it is'() {
        given:
        def locked = lock([installed('a'), installed('b', '1', 'h:1'), installed('c'), installed('d')])

        expect:
        Comparison.of(locked, [installed('b', '1', 'h:2'), installed('c', '1', '', 'other'), installed('d'), installed('e')], [:])*.class*.simpleName ==
            ['Left', 'Changed', 'Moved', 'Added']
        Comparison.of(locked, [installed('b', '1', 'h:1'), installed('c', '1', '', 'other')], [:]).findAll { it.refused }*.locked()*.name() == ['a', 'd']
    }

    def 'each says what to do, causes before what follows'() {
        expect:
        texts([new PackageDrift.Added(installed('lib'), ['package tmux']), new PackageDrift.Added(installed('tmux'), ['recipe login']),
               new PackageDrift.Moved(installed('c'), 'other'), new PackageDrift.Gone(installed('zsh'), ["2-1 for x86_64 in 'base'"]),
               new PackageDrift.Gone(installed('d', '1', '', ''), []), new PackageDrift.Left(installed('f'))]) == [
            'tmux-1-1.x86_64 comes in, which the lock does not have | asked for by recipe login | build without --locked to make a new lock',
            "zsh-1-1.x86_64 of the lock is not in repository 'base' any more | there is 2-1 for x86_64 in 'base' | " +
                'put it back there, such as from a mirror, or build without --locked to make a new lock',
            'd-1-1.x86_64 of the lock is in no repository any more | put it back there, such as from a mirror, or build without --locked to make a new lock',
            'f-1-1.x86_64 of the lock did not come in | build without --locked to make a new lock',
            'lib-1-1.x86_64 comes in, which the lock does not have | asked for by package tmux | build without --locked to make a new lock',
        ]
    }

    def 'of many the first few are shown, and the number of the others'() {
        given:
        def shown = texts((1..37).collect { new PackageDrift.Gone(installed("p$it"), []) })

        expect:
        shown.size() == 10
        shown.last().endsWith(' | and 27 more that differ from the lock')
    }

    def 'what leaves the image as it is becomes notes'() {
        given:
        def repository = { String name, String url, String key, String index -> new LockedRepository(name, url, 99, key, index) }
        def notes = new LockNotes(lock([], [:], [repository('a', 'http://a', '', '1'), repository('b', 'http://b', '', '1'), repository('c', '', 'k', '1'),
            repository('gone', 'http://g', '', '1')]))

        expect:
        notes.ofRepositories([repository('a', 'http://a', 'k', '1'), repository('b', 'http://b', '', '2'), repository('c', 'http://c', '', '2'),
            repository('new', 'http://n', '', '1')]) == ["repository 'b' has changed since the lock was made",
            "repository 'c' is at http://c, in the lock at its place below the IMPS root",
            "repository 'c' has no gpgKey, which it had in the lock: signatures are not checked"]
        notes.ofRepositories([repository('a', 'http://a', '', '')]) == []
        notes.ofPackages(['p', 'q', 'r', 's'].collect { new PackageDrift.Moved(installed(it), 'updates') } + [new PackageDrift.Left(installed('x'))]) ==
            ["from repository 'updates', in the lock from 'base': p, q and 2 more"]
    }
}
