package io.impscript.runtime.pkg

import static io.impscript.runtime.pkg.Jobs.job
import static io.impscript.runtime.pkg.Jobs.request
import static io.impscript.runtime.pkg.Jobs.source
import static io.impscript.runtime.pkg.Jobs.wanted

import io.impscript.model.VersionConstraint
import io.impscript.model.VersionConstraint.Relation
import java.nio.file.Path
import spock.lang.Specification

/** The calls and files for dnf and zypper, as data. */
class CommandsSpec extends Specification {
    static final String STATE = '/imps/state/login'

    def 'dnf installs into the root with nothing of the host'() {
        expect:
        def steps = Engine.DNF.manager().steps(job([wanted('zsh'), wanted('vim')]))
        steps*.what() == ['installing the packages']
        def command = steps[0].command()
        command.argv() == ['dnf', "--config=$STATE/dnf.conf", '--installroot=/imps/roots/.login.building', '--releasever=15.6',
            '--setopt=reposdir=repos.d', "--setopt=cachedir=$STATE/cache", '--setopt=varsdir=none', '--setopt=pluginpath=none',
            '--setopt=plugins=0', '--setopt=install_weak_deps=0', '--setopt=best=1',
            '--setopt=skip_if_unavailable=0', '--assumeyes', '--refresh', 'install', '--', 'zsh', 'vim']*.toString()
        command.directory().toString() == STATE
        command.environment().HOME == "$STATE/home"
        command.environment().LC_ALL == 'C.UTF-8'
    }

    def 'zypper reads the repositories first, so that one that fails ends the build'() {
        expect:
        def steps = Engine.ZYPPER.manager().steps(job())
        steps*.what() == ['reading the repositories', 'installing the packages']
        def start = ['zypper', '--config', "$STATE/zypper.conf", '--non-interactive', '--no-color', '--root', '/imps/roots/.login.building',
            '--cache-dir', "$STATE/cache", '--reposd-dir', "$STATE/repos.d", '--releasever', '15.6']*.toString()
        steps[0].command().argv() == start + ['refresh']
        steps[1].command().argv() == start + ['--no-refresh', 'install', '--no-recommends', '--auto-agree-with-licenses', '--download-in-advance', '--', 'zsh']
        steps[1].command().environment() == [
            PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: "$STATE/home".toString(), LC_ALL: 'C.UTF-8', ZYPP_CONF: "$STATE/zypp.conf".toString(),
            ZYPP_LOGFILE: "$STATE/zypper.log".toString(), ZYPP_LOCKFILE_ROOT: STATE, ZYPPTMPDIR: "$STATE/tmp".toString()]
    }

    def '#engine: a key is imported by rpm, and no key of a repository itself is trusted'() {
        when:
        def steps = engine.manager().steps(job([wanted('zsh')], [source('site', key: 'file:///keys/site.asc'), source('open')]))

        then:
        steps[0].what() == 'importing the key of site'
        steps[0].command().argv() == ['rpm', '--root', '/imps/roots/.login.building', '--import', '/keys/site.asc']
        !steps*.command()*.argv().flatten().any { it.contains('auto-import') || it.contains('no-gpg') || it.contains('nogpg') }

        where:
        engine << [Engine.DNF, Engine.ZYPPER]
    }

    def 'the repository files say priority and checks: #engine, #facts'() {
        given:
        def file = engine.manager().files(job([wanted('zsh')], [source(facts, 'site')])).find { it.path().toString() == 'repos.d/site.repo' }

        expect:
        file.text() == text.stripIndent()

        where:
        engine        | facts                                        | text
        Engine.DNF    | [:]                                          | '''\
            [site]
            name=site
            baseurl=https://packages.local/site
            enabled=1
            priority=99
            gpgcheck=0
            repo_gpgcheck=0
            '''
        Engine.DNF    | [key: 'file:///k.asc', priority: 3, signed: true] | '''\
            [site]
            name=site
            baseurl=https://packages.local/site
            enabled=1
            priority=3
            gpgkey=file:///k.asc
            gpgcheck=0
            repo_gpgcheck=1
            '''
        Engine.ZYPPER | [key: 'file:///k.asc']                       | '''\
            [site]
            name=site
            baseurl=https://packages.local/site
            enabled=1
            priority=99
            gpgkey=file:///k.asc
            type=rpm-md
            autorefresh=1
            keeppackages=0
            gpgcheck=1
            repo_gpgcheck=0
            pkg_gpgcheck=1
            '''
        Engine.ZYPPER | [key: 'file:///k.asc', signed: true]         | '''\
            [site]
            name=site
            baseurl=https://packages.local/site
            enabled=1
            priority=99
            gpgkey=file:///k.asc
            type=rpm-md
            autorefresh=1
            keeppackages=0
            gpgcheck=1
            repo_gpgcheck=1
            pkg_gpgcheck=0
            '''
    }

    def 'the database path goes through a private macro file'() {
        expect:
        engine.manager().files(job()).find { it.path().toString() == 'home/.rpmmacros' }.text() == '%_dbpath /usr/lib/sysimage/rpm\n'

        where:
        engine << [Engine.DNF, Engine.ZYPPER]
    }

    def 'a foreign architecture is forced'() {
        given:
        def system = new TargetSystem('aarch64', 'x86_64', '9', 'platform:el9', TargetSystem.CLASSIC_DATABASE)
        def arm = job([wanted('zsh')], [source('site')], system)

        expect:
        Engine.DNF.manager().steps(arm)[0].command().argv().containsAll(['--forcearch=aarch64', '--setopt=module_platform_id=platform:el9'])
        Engine.ZYPPER.manager().files(arm).find { it.path().toString() == 'zypp.conf' }.text() == '[main]\narch = aarch64\nrepo.refresh.delay = 0\n'
    }

    def 'a request for #name #relation #version #arch'() {
        expect:
        Engine.DNF.manager().argument(wanted(request(name, relation, version, arch))) == dnf
        Engine.ZYPPER.manager().argument(wanted(request(name, relation, version, arch))) == zypper

        where:
        name  | relation                  | version   | arch      || dnf                     | zypper
        'zsh' | Relation.ANY              | ''        | ''        || 'zsh'                   | 'zsh'
        'zsh' | Relation.ANY              | ''        | 'x86_64'  || 'zsh.x86_64'            | 'zsh.x86_64'
        'zsh' | Relation.EQUAL            | '5.9'     | ''        || 'zsh-5.9-*'             | 'zsh=5.9'
        'zsh' | Relation.EQUAL            | '1:5.9-4' | 'aarch64' || 'zsh-1:5.9-4.aarch64'   | 'zsh.aarch64=1:5.9-4'
        'zsh' | Relation.GREATER_OR_EQUAL | '5.9'     | ''        || 'zsh >= 5.9'            | 'zsh>=5.9'
        'zsh' | Relation.LESS             | '5.9'     | 'x86_64'  || 'zsh(x86-64) < 5.9'     | 'zsh.x86_64<5.9'
    }

    def 'of two bounds dnf gets a dependency with both, zypper the lower and a lock on what is beyond the upper: #relation'() {
        given:
        def ranged = wanted(request('zsh', Relation.GREATER, '5.8', arch), new VersionConstraint(relation, '6'))
        def zypper = Engine.ZYPPER.manager()

        expect:
        Engine.DNF.manager().argument(ranged) == dnf
        zypper.argument(ranged) == "zsh${arch ? '.' + arch : ''}>5.8"
        zypper.files(job([ranged])).find { it.path().toString() == 'locks' }.text() == """\
            type: package
            version: $beyond 6
            match_type: exact
            case_sensitive: on
            solvable_name: zsh
            """.stripIndent()
        zypper.files(job([ranged])).find { it.path().toString() == 'zypp.conf' }.text().endsWith("\nlocksfile.path = $STATE/locks\n")
        zypper.steps(job([ranged]))[1].command().argv() ==
            ['install', '-D', '-m', '600', "$STATE/locks", "/imps/roots/.login.building$STATE/locks"]*.toString()

        where:
        relation               | arch     || dnf                                              | beyond
        Relation.LESS          | ''       || '(zsh > 5.8 with zsh < 6)'                       | '>='
        Relation.LESS_OR_EQUAL | 'x86_64' || '(zsh(x86-64) > 5.8 with zsh(x86-64) <= 6)'      | '>'
    }

    def 'an upper bound is looked at as closely as a request'() {
        expect:
        !RequestText.isPlain(wanted(request('zsh', Relation.GREATER, '5.8'), new VersionConstraint(Relation.LESS, '6\ntype: package')))
    }

    def 'what a package manager would take for something else is refused: #name #version'() {
        expect:
        RequestText.isPlain(wanted(request(name, version ? Relation.EQUAL : Relation.ANY, version))) == plain

        where:
        name                   | version    || plain
        'zsh'                  | ''         || true
        'gtk+-2.0'             | '1:2~rc1-3' || true
        'perl(Foo::Bar)'       | ''         || true
        'libc.so.6(GLIBC_2.4)(64bit)' | ''  || true
        '/usr/bin/zsh'         | ''         || true
        '-y'                   | ''         || false
        '--nogpgcheck'         | ''         || false
        '!zsh'                 | ''         || false
        '+zsh'                 | ''         || false
        '@base'                | ''         || false
        '*'                    | ''         || false
        'z[sh]'                | ''         || false
        'zsh vim'              | ''         || false
        'zsh\nvim'             | ''         || false
        'zsh\n'                | ''         || false
        '/tmp/zsh.rpm'         | ''         || false
        'http://evil/zsh.rpm'  | ''         || false
        'zsh'                  | '5 9'      || false
        'zsh'                  | '-1'       || false
        ''                     | ''         || false
    }

    def 'an index in the caches belongs to one repository: #engine, #file'() {
        expect:
        engine.manager().isIndex(source('site'), Path.of(file)) == belongs

        where:
        engine        | file                                                || belongs
        Engine.DNF    | 'site-0123456789abcdef/repodata/repomd.xml'         || true
        Engine.DNF    | 'site-updates-0123456789abcdef/repodata/repomd.xml' || false
        Engine.DNF    | 'site-0123456789abcdef/repodata/primary.xml'        || false
        Engine.ZYPPER | 'raw/site/repodata/repomd.xml'                      || true
        Engine.ZYPPER | 'raw/site-updates/repodata/repomd.xml'              || false
    }

    def 'a line break cannot get into a configuration file'() {
        when:
        source('site', url: 'https://packages.local/x\ngpgcheck=0')

        then:
        thrown(IllegalArgumentException)
    }

    def 'rpm lists what is installed, without keys'() {
        expect:
        RpmTool.installedIn('zsh\t1\t5.9\t4\tx86_64\tabc\tdef\t100').get() == new InstalledPackage('zsh', 1, '5.9', '4', 'x86_64', 'sha256:abc', '', 100)
        RpmTool.installedIn('old\t0\t1\t1\tnoarch\t\tdef\t100').get().checksum() == 'md5:def'
        RpmTool.installedIn('gpg-pubkey\t0\t6f430df8\t6b031342\t(none)\t\t\t0').empty
        RpmTool.installedIn('warning: something').empty
        RpmTool.installedIn('zsh\t1\t5.9\t4\tx86_64\tabc\tdef\t100').get().nevra() == 'zsh-1:5.9-4.x86_64'
        RpmTool.unownedIn('file /var/opt is not owned by any package').get() == '/var/opt'
        RpmTool.unownedIn('filesystem-1-1.noarch').empty
    }

    def 'what is recommended comes with #engine only if it is wanted'() {
        given:
        def argv = { boolean wanted ->
            def plain = job()
            def it = new InstallJob(plain.root(), plain.folder(), plain.system(), plain.packages(), plain.repositories(), [:], wanted)
            engine.manager().steps(it).last().command().argv()
        }

        expect:
        argv(true).contains(yes) && !argv(true).contains(no)
        argv(false).contains(no) && !argv(false).contains(yes)

        where:
        engine        | yes                            | no
        Engine.DNF    | '--setopt=install_weak_deps=1' | '--setopt=install_weak_deps=0'
        Engine.ZYPPER | '--recommends'                 | '--no-recommends'
    }

    def 'an engine that does not exist is told with those that do'() {
        when:
        Engine.named('zyper')

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "'zyper' is no engine; there are dnf, zypper and embedded; did you mean 'zypper'?"
    }
}
