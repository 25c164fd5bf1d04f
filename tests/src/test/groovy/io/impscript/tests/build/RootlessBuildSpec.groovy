package io.impscript.tests.build

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.Qemu
import io.impscript.tests.support.OrdinaryUser
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** An ordinary user, on a machine without any package manager, builds the same images as root. */
@NeedsHost([RPMBUILD, CREATEREPO, UNSHARE, QEMU, SQUASHFS, ZSTD, CPIO, GETCAP, UIDMAP])
class RootlessBuildSpec extends Specification {
    static final List<String> NOT_INSTALLED = ['rpm', 'rpmbuild', 'rpm2cpio', 'dnf', 'yum', 'microdnf', 'zypper', 'createrepo_c']
    static final Map<String, String> EPOCH = [SOURCE_DATE_EPOCH: '1000000000']
    static final List<String> MOTD = ['level one: owners', 'level two: modes', 'level three: given']

    @Shared @TempDir Path folder
    @Shared PublicTool shared

    def setupSpec() {
        shared = new PublicTool(folder)
    }

    private OrdinaryUser user(String name) {
        new OrdinaryUser(folder.resolve(name), NOT_INSTALLED)
    }

    private List<String> build(Object... arguments) {
        shared.build(*arguments)
    }

    private Path byRoot(String recipe) {
        shared.byRoot(build(recipe), EPOCH)
    }

    /** The capabilities in it. */
    private String capabilities(Path squashfs) {
        def out = Files.createTempDirectory(folder, 'unpacked').resolve('root')
        HostCommand.of('unsquashfs', '-n', '-d', out, squashfs).output()
        HostCommand.of('getcap', '-r', out).output().replace(out.toString(), '')
    }

    private static String listing(Path squashfs) {
        HostCommand.of('unsquashfs', '-lln', squashfs).output()
    }

    private static String members(Path cpio) {
        HostCommand.of('sh', '-c', 'zstd -dc "$1" | cpio -itvn --quiet', 'sh', cpio).output()
    }

    def 'with all ids of an image, the user makes just what root makes, and all of it is his'() {
        given:
        def user = user('all-ids').withAllIds()
        def expected = byRoot('owned')

        when:
        def result = user.run(build('owned'), EPOCH)
        def made = user.file('boot_images')

        then:
        result.exitCode() == 0
        !result.output().contains('Exception')
        result.output().contains('note: the embedded engine installs the packages, since dnf is not installed')

        and: 'the listings first, as they tell more'
        members(made.resolve('owned.cpio.zst')) == members(expected.resolve('owned.cpio.zst'))
        Files.mismatch(made.resolve('owned.cpio.zst'), expected.resolve('owned.cpio.zst')) == -1
        listing(made.resolve('owned.squashfs')) == listing(expected.resolve('owned.squashfs'))
        capabilities(made.resolve('owned.squashfs')) == capabilities(expected.resolve('owned.squashfs'))

        and: 'what only root can have is in the record alone'
        def listed = listing(made.resolve('owned.squashfs')).readLines()
        listed.any { it =~ /^drwxr-s--- 33\/34 .*srv\/given$/ }
        listed.any { it =~ /^crw-rw-rw- 0\/0 +1, *3 .*awkward-devices\/null$/ }
        HostCommand.of('find', user.home, '(', '!', '-uid', 65534, '-o', '!', '-gid', 65534, '-o', '-perm', '/6000', ')').output() == ''
        Files.readString(user.file('image_roots/.owners/owned')).contains('\nd 2750 33 34 - - - srv/given\n')
        user.run(['sh', '-c', 'rm -rf .local']).exitCode() == 0
    }

    def 'the image boots'() {
        given:
        def person = user('boots').withAllIds()
        assert person.run(build('owned')).exitCode() == 0

        when:
        def run = Qemu.of(person.file('boot_images/owned.kernel'), person.file('boot_images/owned.cpio.zst')).boot()
        run.await('test-init: modules work')
        def console = run.console()

        then:
        console.containsAll(MOTD)
        run.awaitEnd()

        cleanup:
        run?.close()
    }

    def "with root's id alone, owners are those that the packages say, and the user is told what chown cannot do"() {
        given:
        def user = user('own-id')
        def expected = byRoot('awkward')

        when:
        def result = user.run(build('awkward'), EPOCH)

        then:
        result.exitCode() == 0
        result.output().contains('note: chown to others than root fails in scripts: the account nobody has no subordinate ids; as root: usermod --add-subuids')
        members(user.file('boot_images/awkward.cpio.zst')) == members(expected.resolve('awkward.cpio.zst'))
        listing(user.file('boot_images/awkward.squashfs')) == listing(expected.resolve('awkward.squashfs'))

        when: 'a step gives a file away'
        def failed = user.run(build('owned'), EPOCH)

        then:
        failed.exitCode() == 3
        failed.output().contains('post-build command 1 of 5 of recipe owned ended with status 1')
        failed.output().contains('Invalid argument')
        Files.isDirectory(user.file('image_roots/.owned.incomplete'))
        HostCommand.of('find', user.home, '!', '-uid', 65534).output() == ''
    }

    def 'without user namespaces, packages without scriptlets are installed; with them, the build stops before anything is done'() {
        given:
        def user = user('no-namespaces').withoutNamespaces()

        when:
        def result = user.run(build('hello', 'hello/hello.imps.groovy', []), EPOCH)

        then:
        result.exitCode() == 0
        listing(user.file('boot_images/hello.squashfs')).readLines().every { it.split(' +')[1] == '0/0' }

        when:
        def scriptlets = user.run(build('bootable'), EPOCH)

        then:
        scriptlets.exitCode() == 3
        scriptlets.output().contains('this machine gives ordinary users no user namespaces (unshare: unshare failed: Operation not permitted); run as root')
        user.file('image_roots').toFile().list().toSorted() == ['.owners', 'hello']
    }

    def "the README's first command works for an ordinary user without a package manager"() {
        given:
        def user = user('first-command')

        when:
        def result = user.run([shared.tool.resolve('imps').toString(), 'build', shared.scripts.resolve('hello/hello.imps.groovy').toString()])

        then:
        result.exitCode() == 0
        !result.output().contains('chown')
        members(user.file('boot_images/hello.cpio.zst')).readLines().every { it =~ /^\S+ +\d+ 0 +0 / }
    }

    def 'a killed build leaves nothing that the next one cannot delete'() {
        given:
        def user = user('killed').withAllIds()
        def script = shared.scripts.resolve('hangs.imps.groovy')
        def text = Files.readString(shared.scripts.resolve('rootless.imps.groovy')).replace('echo "level one: owners" >> /etc/motd',
            'chown -R 7:7 /srv /opt /etc; chmod 700 /srv; chmod 0 /opt; touch /begun; sleep 1000')
        Files.writeString(script, text)
        HostCommand.of('chmod', 'a+r', script).output()
        def process = HostCommand.of(*user.line(build('bootable', 'hangs.imps.groovy'))).start()
        def begun = user.file('image_roots/.bootable.building/begun')
        while (process.alive && !Files.exists(begun)) {
            sleep(50)
        }

        when:
        process.destroyForcibly().waitFor()
        def left = user.file('image_roots/.bootable.building')

        then:
        Files.exists(begun)

        when:
        sleep(1000)
        Files.writeString(script, text.replace('sleep 1000', 'true'))
        def result = user.run(build('bootable', 'hangs.imps.groovy'))

        then:
        result.output().contains('note: removed the unfinished root of image bootable that a killed run')
        result.exitCode() == 0
        !Files.exists(left)
    }
}
