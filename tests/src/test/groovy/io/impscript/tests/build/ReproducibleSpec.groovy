package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import io.impscript.tests.support.Checkout
import io.impscript.tests.support.OtherMachine
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The same script and packages give the same bytes on two machines, as far as one can be made another: its name, its clock, its
 * time zone and language, the account's settings, the folders and what kind of disk they are on, the number of processors, the
 * Java; and on one whose clock is behind what it installs.
 */
@NeedsHost([RPMBUILD, CREATEREPO, UNSHARE, SQUASHFS, FAKETIME])
class ReproducibleSpec extends Specification {
    static final String SCRIPT = 'tests/src/test/resources/build/reproducible.imps.groovy'

    /** Says what it is, builds, and puts what came of it where others see it. */
    static final String MACHINE = '''
        set -e
        folder=$1 mask=$2 kind=$3 name=$4 kept=$5
        shift 5
        [ -z "$kind" ] || mount -t "$kind" -o noatime "$kind" "$folder"
        [ -z "$name" ] || hostname "$name"
        echo "machine: $(hostname) on $(stat -f -c %T "$folder")"
        mkdir -p "$folder/tmp"
        (umask "$mask"; exec "$@")
        mkdir -p "$kept"
        cp -a "$folder/imps/." "$kept"
        '''.stripIndent()

    @Shared @TempDir Path folder
    @Shared Map<String, Path> made = [:]
    @Shared Map<String, String> said = [:]
    @Shared Map<String, String> java = [:]

    def setupSpec() {
        java = OtherMachine.java()
        build('usual', [TZ: 'UTC', LC_ALL: 'C.UTF-8', HOME: '/nonexistent'] + OtherMachine.sameJava(), '022')
        build('other', [TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'POSIX', HOME: '/somewhere', USER: 'crayadm', LOGNAME: 'crayadm', TERM: 'vt52',
            IMPS_JAVA_OPTIONS: '-XX:ActiveProcessorCount=1 -Duser.language=tr'] + java + OtherMachine.clock('+400d'), '077', 'tmpfs', 'other.example')
        build('behind', [TZ: 'America/St_Johns'] + OtherMachine.sameJava() + OtherMachine.clock('@2001-02-03 04:05:06'), '027')
    }

    /**
     * Builds.
     *
     * @param kind of a disk of its own, for folders and temporary files; empty for none
     */
    private void build(String name, Map<String, String> environment, String mask, String kind = '', String host = '') {
        def place = Files.createDirectories(folder.resolve("$name/" + 'further/down/' * name.length()))
        def repositories = DebianRpmRepositories.ofUser()
        def command = ['unshare', '--mount', '--uts', 'sh', '-c', MACHINE, 'sh', place, mask, kind, host, folder.resolve("kept-$name"),
                       'env', *environment.collect { "${it.key}=${it.value}" }, "IMPS_ROOT=$place/imps", "TMPDIR=$place/tmp",
                       "IMPS_JAVA_OPTIONS=-showversion -Djava.io.tmpdir=$place/tmp ${environment.IMPS_JAVA_OPTIONS ?: ''}",
                       Checkout.file('imps'), 'build', '--engine', 'embedded', '--image', 'cpio,squashfs',
                       '-P', "base=${repositories.base().url()}", '-P', "awkward=${repositories.awkward().url()}", Checkout.file(SCRIPT)]
        said[name] = HostCommand.of(*command).output()
        made[name] = folder.resolve("kept-$name/var/opt/cray/imps")
    }

    def 'the machines were others'() {
        given:
        def name = { (said[it] =~ /machine: (\S+) on (\S+)/)[0][1] }
        def disk = { (said[it] =~ /machine: (\S+) on (\S+)/)[0][2] }

        expect:
        name('other') == 'other.example'
        name('usual') != 'other.example'
        disk('other') == 'tmpfs'
        javaOf('usual') == Runtime.version().feature()
        java.empty || javaOf('other') != javaOf('usual')

        and: 'their clocks, too, as they say themselves'
        Duration.between(begun('usual'), begun('other')).toDays() == 400
        begun('usual').atZone(java.time.ZoneOffset.UTC).dayOfWeek != begun('other').atZone(java.time.ZoneOffset.UTC).dayOfWeek
        begun('behind').toString().startsWith('2001-02-03T')
        created('behind') > begun('behind')
        created('usual') <= begun('usual')
    }

    private int javaOf(String machine) {
        (said[machine] =~ /(?m)^\S+ version "(\d+)/)[0][1] as int
    }

    private Instant begun(String machine) {
        instant(Files.readString(file(machine, 'provenance.json')), 'startedOn')
    }

    private Instant created(String machine) {
        instant(Files.readString(file(machine, 'manifest.json')), 'created')
    }

    private static Instant instant(String text, String key) {
        Instant.parse((text =~ /"$key": "([^"]*)"/)[0][1])
    }

    private Path file(String machine, String suffix) {
        made[machine].resolve("boot_images/repeated.$suffix")
    }

    def 'every file beside the root is the same, byte for byte, but for the time of the run: #machine, #suffix'() {
        expect:
        text(machine, suffix) == text('usual', suffix)

        where:
        [machine, suffix] << [['other', 'behind'],
            ['cpio.zst', 'squashfs', 'kernel', 'lock.json', 'manifest.json', 'spdx.json', 'cdx.json', 'provenance.json']].combinations()
    }

    /** A checksum of what is large; without the times of the run. */
    private String text(String machine, String suffix) {
        def bytes = Files.readAllBytes(file(machine, suffix))
        suffix.endsWith('json') ? new String(bytes, 'UTF-8').replaceAll('"(started|finished)On": "[^"]*"', '') : bytes.digest('SHA-256')
    }

    def 'there are no other files: #machine'() {
        given:
        def names = { made[it].resolve('boot_images').toFile().list().toSorted() }

        expect:
        names(machine) == names('usual')
        names(machine).size() == 8

        where:
        machine << ['other', 'behind']
    }

    def 'the roots are the same, file by file: #machine'() {
        given:
        def of = { Path imps ->
            HostCommand.of('find', imps.resolve('image_roots/repeated'), '-printf', '%P|%y|%m|%U|%G|%n|%l|%T@\\n').output().readLines().toSorted()
        }
        def sums = { Path imps ->
            HostCommand.of('sh', '-c', 'cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum', 'sh', imps.resolve('image_roots/repeated')).output()
        }

        expect:
        of(made.usual).size() > 1000
        of(made.usual) - of(made[machine]) == []
        of(made[machine]) - of(made.usual) == []
        sums(made.usual) == sums(made[machine])

        where:
        machine << ['other', 'behind']
    }

    def 'the time of everything is the newest that a package knows'() {
        given:
        def root = made.usual.resolve('image_roots/repeated')
        def times = HostCommand.of('rpm', '--root', root, '--dbpath', '/usr/lib/sysimage/rpm', '-qa', '--qf', '%{BUILDTIME}\\n[%{FILEMTIMES}\\n]')
            .output().readLines().findAll { it.isLong() }*.toLong()

        expect:
        created('usual').epochSecond == times.max()
        HostCommand.of('find', root, '-newermt', created('usual')).output() == ''
    }
}
