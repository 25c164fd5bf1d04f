package io.impscript.validate

import static io.impscript.diag.DiagnosticCode.*

import io.impscript.model.Element.Kind
import io.impscript.model.Element.Part
import spock.lang.Specification

class RulesSpec extends Specification {
    def sample = new Sample()

    /** Findings of one kind, each as lines. */
    void found(io.impscript.diag.DiagnosticCode code, String... expected) {
        assert sample.texts(code) == expected.collect { it.stripIndent() }
    }

    def 'a sound catalog has no findings'() {
        given:
        sample.repository('r', type: 'SLES15', url: 'https://x.local/r', priority: 1, updates: 'r_updates')
            .repository('r_updates', type: 'SLES15', url: 'file:///srv/r')
            .collection('base', packages: ['gdb']).collection('tools', packages: ['vim'], collections: ['base'])
            .recipe('sub', dist: 'SLES15', repositories: ['r', 'r_updates'])
            .recipe('top', dist: 'SLES15SP5', validArch: ['x86_64'], defaultArch: 'x86_64', recipes: ['sub'],
                packages: ['zsh', [name: 'x', version: '1']], collections: ['tools'], copies: ['/a/b', 'c'],
                commands: ['rpm -e x'])
            .group('default', [[recipe: 'top', dest: 'top{note}-{date}.cpio', arch: 'x86_64']])
            .map('p0', [[name: 'c0-0c0s0n1', image: 'top'], [name: 'nid00012', image: '/boot/x.cpio']])
        sample.files = ['/a/b': HostFiles.Kind.FILE, '/site/c': HostFiles.Kind.FOLDER]

        expect:
        sample.findings() == []
    }

    def 'an unknown recipe, collection or repository is named with its owner and what there is'() {
        given:
        sample.recipe('wlm_service', recipes: ['servce']).at(Kind.RECIPE, 0, Part.RECIPES).recipe('service')
            .recipe('tools-user', collections: ['tool']).collection('tools', collections: ['deep'])
            .recipe('repo-user', repositories: ['a'])

        expect:
        sample.texts() == ['''\
            error @11: recipe 'wlm_service' takes in recipe 'servce', which is not declared
            = did you mean 'service'?
            = recipes declared: repo-user, service, tools-user, wlm_service''', '''\
            error @30: recipe 'tools-user' takes in package collection 'tool', which is not declared
            = did you mean 'tools'?
            = package collections declared: tools''', '''\
            error @40: package collection 'tools' takes in package collection 'deep', which is not declared
            = package collections declared: tools''', '''\
            error @50: recipe 'repo-user' names repository 'a', which is not declared
            = no repository is declared at all; declare it, or include the script that declares it'''].collect { it.stripIndent() }
    }

    def 'a beginning of a long name and a name of another kind are suggested'() {
        given:
        sample.recipe('a', recipes: ['compute', 'tools']).recipe('compute_cle_7.0.up02_sles_15_ari').collection('tools')

        expect:
        sample.findings()*.hints()*.get(0) ==
            ["did you mean 'compute_cle_7.0.up02_sles_15_ari'?",
             "'tools' is a package collection; the word for it is 'packageCollections'"]
    }

    def 'thousands of unknown names are told in a moment, the last without near names'() {
        given:
        (0..<3000).each { sample.recipe("recipe-of-a-long-name-$it", recipes: ["recipe-of-a-long-nam-$it"]) }

        when:
        def findings = sample.findings()

        then:
        findings.size() == 3000
        findings.first().hints().size() == 2
        findings.last().hints().size() == 1
    }

    def 'a cycle is told once with its path, whatever leads into it'() {
        given:
        sample.recipe('in', recipes: ['b']).recipe('a', recipes: ['b']).recipe('b', recipes: ['x', 'c'])
            .recipe('c', recipes: ['a']).recipe('x').recipe('self', recipes: ['self'])
            .collection('d', collections: ['e']).collection('e', collections: ['d'])

        expect:
        found(CYCLE, '''\
            error @20: recipe 'a' contains itself: a → b → c → a
            = take one of these references out
            ~ 30 'b' takes in 'c' here
            ~ 40 'c' takes in 'a' here''', '''\
            error @60: recipe 'self' contains itself: self → self
            = take one of these references out''', '''\
            error @70: package collection 'd' contains itself: d → e → d
            = take one of these references out
            ~ 80 'e' takes in 'd' here''')
        sample.findings().size() == 3
    }

    def 'a long cycle is shortened'() {
        given:
        (0..<5000).each { sample.recipe("r$it", recipes: ["r${(it + 1) % 5000}"]) }

        expect:
        sample.findings()*.message() ==
            ["recipe 'r0' contains itself: r0 → r1 → r2 → r3 → … (4993 more) → r4997 → r4998 → r4999 → r0"]
        sample.findings()[0].related().size() == 9
    }

    def 'a second declaration is told with the first; kinds do not matter to one another'() {
        given:
        sample.recipe('a').collection('a').recipe('a').group('a', [[recipe: 'a']]).recipe('a')

        expect:
        found(DUPLICATE_NAME, '''\
            error @30: recipe 'a' is declared a second time
            = give it another name, or make one declaration of both
            ~ 10 first declared here''', '''\
            error @50: recipe 'a' is declared a second time
            = give it another name, or make one declaration of both
            ~ 10 first declared here''')
        sample.findings().size() == 2
    }

    def 'the name #name is refused'() {
        given:
        sample.recipe(name)

        expect:
        sample.findings()*.message() == [message]
        sample.findings()[0].hints().size() == 1

        where:
        name              || message
        ''                || "this recipe's name is empty"
        'a/b'             || "the recipe name 'a/b' holds '/'"
        '..'              || "the recipe name '..' starts with '.'"
        'a..b'            || "the recipe name 'a..b' holds '..'"
        '.hidden'         || "the recipe name '.hidden' starts with '.'"
        '-rf'             || "the recipe name '-rf' starts with '-'"
        'my recipe'       || "the recipe name 'my recipe' holds a space"
        'a\u0000b'        || "the recipe name 'a\u0000b' holds the invisible character U+0000"
        'a\u202eb'        || "the recipe name 'a\u202eb' holds the invisible character U+202E"
        'für'             || "the recipe name 'für' holds 'ü'"
        'a\nb'            || "the recipe name 'a\nb' holds a line break"
        'a-${x}'          || "the recipe name 'a-\${x}' holds a '\${' that was not replaced"
        'x' * 201         || "the recipe name '${'x' * 79}…' has 201 characters"
    }

    def 'names of every kind are looked at, and common ones pass'() {
        given:
        sample.recipe('service_cle_7.0.up02_sles_15_ari').recipe('9+_.-').collection('a b').repository('a b')
            .group('a b', [[recipe: '9+_.-']]).map('a b', [])

        expect:
        sample.codes() == ['bad-name'] * 4
        sample.findings()[0].hints()[0].endsWith(", such as 'a-b'")
    }

    def 'the package name #name is refused'() {
        given:
        sample.collection('c', packages: [name])

        expect:
        sample.texts() == ["error @10: $text".toString()]

        where:
        name         || text
        ''           || "this package's name is empty\n= write the name as the RPM has it, such as 'sitemon-agent'"
        '-y'         || "the package name '-y' starts with '-', as only an option would\n= write the name as the RPM has it, such as 'sitemon-agent'"
        'vim tmux'   || "the package name 'vim tmux' holds a space\n= one package a text: packages 'vim', 'tmux'"
        'vim,tmux'   || "the package name 'vim,tmux' holds ','\n= one package a text: packages 'vim', 'tmux'"
        'vim >= 9.0' || "the package name 'vim >= 9.0' holds a space\n= a version has its own place: rpm 'vim', version: '>= 9.0'"
        'vim=9.0-1'  || "the package name 'vim=9.0-1' holds '='\n= a version has its own place: rpm 'vim', version: '9.0-1'"
        'python3*'   || "the package name 'python3*' holds '*'\n= name each package: what a pattern matches changes from day to day"
    }

    def 'capabilities, groups and odd names of RPMs pass, odd versions do not'() {
        given:
        sample.recipe('r', packages: ['gcc-c++', 'perl(DBI)', '/usr/bin/perl', '@core', 'libgcc_s1', 'kmod(x.ko)',
            [name: 'x', version: '1:2.4~rc1^git-3.el9'], [name: 'y', version: '1 2'], [name: 'z', version: '--all']])

        expect:
        sample.findings()*.message() == ["the version '1 2' of package 'y' holds a space"]
    }

    def 'the same entry twice in a list is told with the first'() {
        given:
        sample.recipe('r', packages: ['vim', 'tmux', 'vim']).at(Kind.RECIPE, 0, Part.PACKAGES, 0)
            .at(Kind.RECIPE, 0, Part.PACKAGES, 2)
            .recipe('s', recipes: ['r', 'r'], collections: ['c', 'c'], copies: ['/a', '/a'], validArch: ['x86_64', 'x86_64'])
            .collection('c', packages: ['x', [name: 'x', arch: 'i686'], [name: 'x', version: '1']])
        sample.files = ['/a': HostFiles.Kind.FILE]

        expect:
        sample.texts()[0] == '''\
            warning @12: package 'vim' stands twice in recipe 'r'
            = take one of the two out
            ~ 11 it stands here already'''.stripIndent()
        sample.findings()*.message().drop(1) == [
            "package collection 'c' stands twice in recipe 's'", "recipe 'r' stands twice in recipe 's'",
            "file '/a' stands twice in recipe 's'", "architecture 'x86_64' stands twice in recipe 's'",
            "package 'x' stands twice in package collection 'c'"]
    }

    def 'pins that disagree are told once, where they meet first'() {
        given:
        sample.recipe('top', recipes: ['mid'], packages: [[name: 'x', version: '3']])
            .recipe('mid', recipes: ['a', 'b']).recipe('a', collections: ['c']).recipe('b', packages: [[name: 'x', version: '2']])
            .collection('c', packages: [[name: 'x', version: '1', rationale: 'It works']])
            .recipe('apart', packages: [[name: 'x', version: '9']])

        expect:
        found(CONFLICTING_PINS, '''\
            error @40: package 'x' is wanted in version 2 here, but in version 1 by package collection 'c' (It works)
            = recipe 'mid' takes in both
            = agree on one version, or take one of the two requests out
            ~ 50 the other version is wanted here''')
    }

    def 'requests for versions #list conflict: #conflict'() {
        given:
        sample.recipe('r', packages: list.collect { [name: 'x', version: it] })

        expect:
        sample.texts(CONFLICTING_PINS).size() == (conflict ? 1 : 0)

        where:
        list                        || conflict
        ['1.0', '1.0-3']            || false
        ['1.0', '1.0-3', '1.0-4']   || true
        ['1.0-3', '1.0', '1.0-4']   || true
        ['2.4', '>= 2.0']           || false
        ['2.4', '>= 2.5']           || true
        ['>= 2.5', '2.4']           || true
        ['>= 2.5', '< 2.5']         || true
        ['>= 2.5', '<= 2.5']        || false
        ['>= 1', '>= 2', '1.5']     || true
        ['< 3', '>= 1', '< 2', '2'] || true
        ['> 1', '> 2', '2']         || true
    }

    def 'distributions of different package managers never mix, others with a warning'() {
        given:
        sample.recipe('top', dist: 'SLES12', recipes: ['mid', 'other']).recipe('mid', recipes: ['arm'])
            .recipe('arm', dist: 'CentOS7').recipe('other', dist: 'SLES15').recipe('above', recipes: ['top'])

        expect:
        found(MIXED_DISTS, '''\
            error @10: recipe 'top' is for SLES12, but takes in recipe 'mid' with recipe 'arm' for CentOS7
            = SLES and RHEL never go into one image; name a recipe for SLES instead
            ~ 10 SLES12 is said here
            ~ 30 CentOS7 is said here''')
        found(DIFFERENT_DISTS, '''\
            warning @10: recipe 'top' is for SLES12, but takes in recipe 'other' for SLES15
            = make sure that the RPMs of both fit together; it is built as SLES12
            ~ 10 SLES12 is said here
            ~ 40 SLES15 is said here''')
        sample.findings().size() == 2
    }

    def 'a repository of another family is told at the recipe that names it'() {
        given:
        sample.recipe('top', recipes: ['sub'], repositories: ['epel']).recipe('sub', dist: 'SLES15SP5')
            .repository('epel', type: 'RHEL9')

        expect:
        found(MIXED_DISTS, '''\
            error @10: recipe 'top' holds recipe 'sub' for SLES15SP5, but names repository 'epel' for RHEL9
            = SLES and RHEL never go into one image; name a repository for SLES instead
            ~ 20 SLES15SP5 is said here
            ~ 30 RHEL9 is said here''')
    }

    def 'the more precise release counts further up'() {
        given:
        sample.recipe('top', recipes: ['a', 'b']).recipe('a', dist: 'SLES15', recipes: ['sp4'])
            .recipe('sp4', dist: 'SLES15SP4').recipe('b', dist: 'SLES15SP5')

        expect:
        sample.findings()*.message() ==
            ["recipe 'top' holds recipe 'sp4' for SLES15SP4, but takes in recipe 'b' for SLES15SP5"]
    }

    def 'an unknown distribution gets near tags'() {
        given:
        sample.recipe('a', dist: 'SLSE15').repository('r', type: 'Debian12')

        expect:
        sample.texts() == ['''\
            warning @10: 'SLSE15' of recipe 'a' is a tag of no distribution family that is known here
            = did you mean 'SLES15' or 'SLES12'?
            = tags are such as SLES12, SLES15, SLES15SP5, openSUSE15.6, RHEL9, Rocky9, CentOS7
            = without a known family, a build needs its package manager named by --engine''', '''\
            warning @20: 'Debian12' of repository 'r' is a tag of no distribution family that is known here
            = tags are such as SLES12, SLES15, SLES15SP5, openSUSE15.6, RHEL9, Rocky9, CentOS7
            = without a known family, a build needs its package manager named by --engine'''].collect { it.stripIndent() }
    }

    def 'architectures are those of RPM'() {
        given:
        sample.recipe('a', validArch: ['amd64', 'x86_46', 'noarch'], packages: [[name: 'p', arch: 'sparc']])
            .repository('r', arch: 'noarch')

        expect:
        sample.texts().collect { it.readLines().take(2).join('|') } == [
            "error @10: 'amd64' in recipe 'a' is no architecture that is known here|= RPM calls it 'x86_64'",
            "error @10: 'x86_46' in recipe 'a' is no architecture that is known here|= did you mean 'x86_64'?",
            "error @10: 'noarch' in recipe 'a' is for packages, not for images|= architectures known: x86_64, aarch64, ppc64le, s390x, riscv64, i586, i686, armv7hl, ppc64, loongarch64",
            "error @10: 'sparc' in recipe 'a' is no architecture that is known here|= architectures known: x86_64, aarch64, ppc64le, s390x, riscv64, i586, i686, armv7hl, ppc64, loongarch64, noarch"]
    }

    def 'the default is one of the valid architectures'() {
        given:
        sample.recipe('a', validArch: ['x86_64'], defaultArch: 'aarch64').recipe('b', defaultArch: 'aarch64')

        expect:
        found(BAD_ARCH, '''\
            error @10: the default architecture aarch64 is none of the valid ones of recipe 'a'
            = valid here: x86_64
            ~ 10 the valid ones are said here''')
    }

    def 'a recipe and what it takes in have an architecture in common'() {
        given:
        sample.recipe('over', recipes: ['top']).recipe('top', validArch: ['x86_64'], recipes: ['mid'])
            .recipe('mid', recipes: ['arm']).recipe('arm', validArch: ['aarch64'])

        expect:
        found(BAD_ARCH, '''\
            error @20: recipe 'top' can be built for x86_64, but what it takes in only for aarch64: top → mid → arm
            = take in a recipe for one of these architectures, or add one to 'validArch'
            ~ 40 'arm' says its architectures here''')
    }

    def 'the default architecture is valid for what a recipe takes in'() {
        given:
        sample.recipe('top', validArch: ['x86_64', 'aarch64'], defaultArch: 'x86_64', recipes: ['arm'])
            .recipe('arm', validArch: ['aarch64'])

        expect:
        found(BAD_ARCH, '''\
            error @10: the default architecture x86_64 of recipe 'top' is not valid for everything it takes in
            = valid for all of it: aarch64
            = say the default with the word 'defaultArch', or take the others out
            ~ 20 'arm' says its architectures here''')
    }

    def 'an architecture that no repository serves is told where it is clear'() {
        given:
        sample.repository('x', arch: 'x86_64').repository('silent').repository('any', arch: 'noarch')
            .recipe('bad', validArch: ['x86_64', 'aarch64'], recipes: ['sub']).recipe('sub', repositories: ['x'])
            .recipe('unclear', validArch: ['aarch64'], repositories: ['silent'])
            .recipe('both', validArch: ['aarch64'], repositories: ['x', 'any'])
            .recipe('none', validArch: ['aarch64'])

        expect:
        found(BAD_ARCH, '''\
            warning @40: recipe 'bad' may be built for aarch64, but all its repositories are for x86_64
            = name a repository for it, or take it out of 'validArch\'''')
    }

    def 'the URL #url is refused'() {
        given:
        sample.repository('r', url: url)

        expect:
        sample.findings()*.message() == ["the URL '$url' of repository 'r' $fault".toString()]

        where:
        url                       || fault
        'htps://x.local/r'        || "starts with 'htps:', which is not supported"
        'ftp://x.local/r'         || "starts with 'ftp:', which is not supported"
        'https:///r'              || 'names no host'
        'https://x.local/a b'     || 'holds a space'
        'https://x.local/${rel}'  || "holds a '\${' that was not replaced"
        'file://srv/r'            || "names a host, where a file has none: a third '/' is missing"
        'https://x.local/%zz'     || 'cannot be read as a URL'
    }

    def 'near schemes are suggested'() {
        given:
        sample.repository('r', url: 'htps://x.local/r')

        expect:
        sample.findings()[0].hints()[0] == "did you mean 'https'?"
    }

    def 'priorities are 1 to 99; 0 is wrong only where it was written'() {
        given:
        sample.repository('a', priority: 100).repository('b', priority: -1).repository('c', priority: 99)
            .repository('d').repository('e').at(Kind.REPOSITORY, 4, Part.PRIORITY)

        expect:
        sample.findings()*.message() == ["the priority 100 of repository 'a' is out of range",
            "the priority -1 of repository 'b' is out of range", "the priority 0 of repository 'e' is out of range"]
    }

    def 'updates are another repository that is declared'() {
        given:
        sample.repository('a', updates: 'a').repository('b', updates: 'c')

        expect:
        sample.findings()*.message() == ["repository 'a' is named as its own updates repository",
            "repository 'b' has its updates in repository 'c', which is not declared"]
    }

    def 'a base repository without its updates is told, unless all that take the recipe in name them'() {
        given:
        sample.repository('r', updates: 'fixes').repository('fixes').repository('s').repository('s_updates')
            .recipe('alone', repositories: ['r']).recipe('by-suffix', repositories: ['s'])
            .recipe('base', repositories: ['r']).recipe('full', recipes: ['base'], repositories: ['fixes'])
            .recipe('shared', repositories: ['r']).recipe('fine', recipes: ['shared'], repositories: ['fixes'])
            .recipe('bad', recipes: ['shared'])

        expect:
        found(MISSING_UPDATES, '''\
            warning @50: recipe 'alone' names repository 'r', but not its updates, 'fixes'
            = name 'fixes' too; it does not come by itself
            ~ 10 the pair is declared here''', '''\
            warning @60: recipe 'by-suffix' names repository 's', but not its updates, 's_updates'
            = name 's_updates' too; it does not come by itself
            ~ 30 the pair is declared here''', '''\
            warning @90: recipe 'shared' names repository 'r', but not its updates, 'fixes'
            = name 'fixes' too; it does not come by itself
            ~ 10 the pair is declared here''')
    }

    def 'copies of one base name collide, in one recipe'() {
        given:
        sample.recipe('r', copies: ['/a/x.rpm', '/b/x.rpm/', '/']).recipe('s', copies: ['/c/x.rpm'])
        sample.files = ['/a/x.rpm', '/b/x.rpm', '/', '/c/x.rpm'].collectEntries { [it, HostFiles.Kind.FILE] }

        expect:
        sample.texts() == ['''\
            error @10: recipe 'r' copies two files named 'x.rpm' into one folder, $IMPS_POSTBUILD_FILES
            = rename one of them, or copy the folder it lies in and use $IMPS_POSTBUILD_FILES/<folder>/x.rpm
            ~ 10 the first of the two''', '''\
            error @10: the path '/' does not end in a name to copy to
            = name the file or folder itself, such as '/home/crayadm/site\''''].collect { it.stripIndent() }
    }

    def 'a copy source that is #kind is refused'() {
        given:
        sample.recipe('r', copies: ['files/x'])
        sample.files = ['/site/files/x': kind]

        expect:
        sample.findings()*.message() == ["the copy source 'files/x' $fault".toString()]
        sample.codes() == ['bad-source']

        where:
        kind                           || fault
        HostFiles.Kind.DANGLING_LINK   || 'is a symbolic link to nothing'
        HostFiles.Kind.LINK_LOOP       || 'is a symbolic link that leads back to itself'
        HostFiles.Kind.SOCKET          || 'is a socket'
        HostFiles.Kind.PIPE            || 'is a named pipe'
        HostFiles.Kind.DEVICE          || 'is a device'
        HostFiles.Kind.UNREADABLE      || 'cannot be read by this user'
    }

    def 'a copy source that cannot be a path is refused: #path'() {
        given:
        sample.recipe('r', copies: [path])

        expect:
        sample.findings()*.message()[0] == "the copy source '$path' $fault".toString()

        where:
        path                 || fault
        ''                   || 'is empty'
        '~/x'                || "starts with '~', which only a shell replaces"
        'a\u0000b'           || 'cannot be a path: it holds a NUL character'
        'files/${x}'         || "holds a '\${' that was not replaced"
        'https://x.local/x'  || 'is a URL, but only files of this machine can be copied'
    }

    def 'what is missing is a warning until a recipe that needs it is built'() {
        given:
        sample.recipe('top', dist: 'SLES15', recipes: ['sub'], repositories: ['r']).recipe('sub', copies: ['x'])
            .recipe('other', copies: ['/y']).repository('r', url: 'rpms', gpgKey: 'keys/site.asc')
            .repository('unused', gpgKey: 'old.asc')
        sample.built = built as Set

        expect:
        sample.findings().collect { "${it.severity()} ${it.message()}" as String } == [
            "$needed the copy source 'x' is not there", "WARNING the copy source '/y' is not there",
            "$needed the key file 'keys/site.asc' is not there", "$needed the repository folder 'rpms' is not there",
            "WARNING the key file 'old.asc' is not there"]*.toString()

        where:
        built   || needed
        []      || 'WARNING'
        ['top'] || 'ERROR'
    }

    def 'a repository folder is a folder'() {
        given:
        sample.repository('r', url: 'rpms')
        sample.files = ['/site/rpms': HostFiles.Kind.FILE]

        expect:
        sample.findings()*.message() == ["the repository folder 'rpms' is a file, not a folder"]
    }

    def 'empty commands are refused'() {
        given:
        sample.recipe('r', commands: ['ok', ' ', 'a\u0000'])

        expect:
        sample.findings()*.message() == ["a post-build command of recipe 'r' is empty",
            "a post-build command of recipe 'r' holds a NUL character"]
    }

    def 'what is built says its distribution and where its packages come from'() {
        given:
        sample.recipe('r', recipes: ['sub']).recipe('sub', packages: ['vim']).recipe('other')
        sample.built = ['r', 'rr'] as Set

        expect:
        sample.texts().toSorted() == ['''\
            error @10: recipe 'r' cannot be built: neither it nor anything it takes in says what distribution it is for
            = say it, such as: dist 'SLES15'
            = or build it with --engine embedded, which needs none''', '''\
            error @10: recipe 'r' cannot be built: neither it nor anything it takes in says where its packages come from
            = name a repository, such as: repositories 'site-sles15\'''', '''\
            error: no recipe 'rr' is declared
            = recipes declared: other, r, sub'''].collect { it.stripIndent() }
    }

    def 'the names of results: #dest'() {
        given:
        sample.recipe('r').group('g', [[recipe: 'r', dest: dest]])

        expect:
        sample.findings()*.message() == ["the result name '$dest' in image group 'g' $fault".toString()]

        where:
        dest              || fault
        'r-{dat}.cpio'    || "holds the token '{dat}', which is not known"
        'r-{date.cpio'    || "holds a '{' that is never closed"
        'r-date}.cpio'    || "holds a '}' that closes nothing"
        'a/r.cpio'        || "holds '/'"
        'a{{r}}.cpio'     || "holds '{'"
        '-r.cpio'         || "starts with '-'"
        'r'               || "does not end in '.cpio', as the names of boot images do"
    }

    def 'good names of results pass'() {
        given:
        sample.recipe('r').recipe('s').group('g', [[recipe: 'r', dest: 'wlm{note}_cle_{cle_release}-build{cle_build}{patch}-created{date}.cpio'],
            [recipe: 'r'], [recipe: 's', dest: 's', exportFormat: 'squashfs'], [recipe: 's', dest: 's.cpio.gz']])

        expect:
        sample.findings() == []
    }

    def 'images of a group have names of their own, formats and architectures there are'() {
        given:
        sample.recipe('r', validArch: ['x86_64']).group('g', [[recipe: 'r', dest: 'r.cpio'], [recipe: 'r'],
            [recipe: 'q'], [recipe: 'r', dest: 'a', exportFormat: 'sqashfs'], [recipe: 'r', dest: 'b.cpio', arch: 'aarch64'],
            [recipe: 'r', dest: 'c.cpio', netroot: 'qq']]).group('empty', [])

        expect:
        sample.texts().collect { it.readLines().take(2).join('|') } == [
            "error @20: image group 'g' builds recipe 'q', which is not declared|= recipes declared: r",
            "error @20: image group 'g' has its netroot in recipe 'qq', which is not declared|= recipes declared: r",
            "warning @20: the export format 'sqashfs' of recipe 'r' is none that can be built here|= did you mean 'squashfs'?",
            "error @20: image group 'g' builds recipe 'r' for aarch64, which is not valid for it|= valid for it: x86_64",
            "error @20: the result name 'r.cpio' in image group 'g' is the name of two images|= give each image of a group a name of its own",
            "warning @30: image group 'empty' has no image|= add one, such as: image 'compute', dest: 'compute-created{date}.cpio'"]
    }

    def 'nodes are called by cname or host name'() {
        given:
        sample.map('m', [[name: name]])

        expect:
        sample.findings()*.message() == (message ? [message] : [])

        where:
        name            || message
        'c0-0c2s15n3'   || ''
        'c10-7c0s0n0'   || ''
        'nid00012'      || ''
        'elogin1.site'  || ''
        'c0-0c3s0n0'    || "node 'c0-0c3s0n0' is beyond what an XC cabinet holds"
        'c0-0c0s16n0'   || "node 'c0-0c0s16n0' is beyond what an XC cabinet holds"
        'c0-0c0s0n4'    || "node 'c0-0c0s0n4' is beyond what an XC cabinet holds"
        'c0-0c0s1'      || "'c0-0c0s1' is a whole slot, not a node"
        'c0-0c1'        || "'c0-0c1' is a whole chassis, not a node"
        'c0-0'          || "'c0-0' is a whole cabinet, not a node"
        ''              || "node '' has no name that a node can have"
        'a b'           || "node 'a b' has no name that a node can have"
        '../x'          || "node '../x' has no name that a node can have"
    }

    def 'a range of nodes makes one finding'() {
        given:
        def range = (0..59).collect { [name: "c0-0c0s${it.intdiv(4)}n${it % 4}", type: 'computer', image: 'comptue'] }
        sample.recipe('compute').map('m', range + range.take(3))

        expect:
        sample.texts() == ['''\
            warning @20: 63 nodes ('c0-0c0s0n0', 'c0-0c0s0n1', …) have the unknown type 'computer'
            = did you mean 'compute'?
            = types known: compute, service''', '''\
            error @20: 3 nodes ('c0-0c0s0n0', 'c0-0c0s0n1', …) stand twice in node map 'm'
            = a node boots one image; take it out of one of the two
            ~ 20 named here already''', '''\
            error @20: 63 nodes ('c0-0c0s0n0', 'c0-0c0s0n1', …) boot 'comptue', which no recipe or image group makes
            = did you mean 'compute'?
            = name a recipe, the result of an image group, or a boot image by its absolute path'''].collect { it.stripIndent() }
    }

    def 'a node may boot a recipe, a file or what a group makes: #image'() {
        given:
        sample.recipe('r').group('g', [[recipe: 'r', dest: 'r{note}-{date}.cpio']]).map('m', [[name: 'n1', image: image]])

        expect:
        sample.findings().isEmpty() == known

        where:
        image                || known
        'r'                  || true
        ''                   || true
        '/boot/x.cpio'       || true
        'r-20240101.cpio'    || true
        'r-x-20240101.cpio'  || true
        'r.cpio'             || false
        'q-20240101.cpio'    || false
        'r-20240101'         || false
        'boot/x.cpio'        || false
    }

    def 'kernel parameters fit into a command line'() {
        given:
        sample.map('m', [[name: 'n1', parameters: [a: 'x y', 'b c': '1', 'd=': '1', e: '"x y"', f: 'a,b=c', g: null, h: 'x\ny']]])

        expect:
        sample.findings()*.message() == [
            "node 'n1' has the kernel parameter 'a', whose value holds a space",
            "node 'n1' has the kernel parameter 'b c', whose name holds a space",
            "node 'n1' has the kernel parameter 'd=', whose name holds '='",
            "node 'n1' has the kernel parameter 'h', whose value holds a line break"]
    }

    def 'netroot and image go together'() {
        given:
        sample.recipe('compute').recipe('small').recipe('compute-large')
            .group('default', withPair ? [[recipe: 'small', netroot: 'compute-large']] : [[recipe: 'small']])
            .map('m', [[name: 'n1', image: image, groups: groups, parameters: netroot ? [netroot: 'x'] : [:]]])

        expect:
        sample.findings()*.message() == (message ? ["node 'n1' has $message".toString()] : [])

        where:
        withPair | image                 | groups             | netroot || message
        true     | 'small'               | ['compute']        | true    || ''
        true     | 'small'               | ['compute']        | false   || "no netroot, but the image 'small' needs one"
        true     | 'compute'             | ['compute']        | true    || "a netroot, but the image 'compute' mounts none"
        false    | 'compute'             | ['compute']        | true    || ''
        false    | '/b/initrd-large.cpio' | ['compute']       | false   || "no netroot, but the image '/b/initrd-large.cpio' needs one"
        true     | 'small'               | ['service']        | true    || 'a netroot, but service nodes keep their root in memory'
        true     | 'small'               | ['login', 'service'] | true  || ''
        true     | ''                    | ['compute']        | true    || ''
    }

    def 'without places every message still says what it is about'() {
        given:
        sample.recipe('a', recipes: ['b', 'c'], dist: 'SLES12').recipe('c', dist: 'RHEL8')

        expect:
        new CatalogValidator().validate(sample.catalog(), io.impscript.model.Places.NONE, sample.context())
            .every { it.place().isEmpty() && it.message().contains("recipe 'a'") }
    }
}
