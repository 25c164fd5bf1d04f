package io.impscript.runtime.exec

import static java.nio.file.LinkOption.NOFOLLOW_LINKS

import io.impscript.runtime.fixture.Needs
import io.impscript.runtime.fixture.TinyRoot
import io.impscript.runtime.port.Command
import io.impscript.runtime.port.CommandResult
import io.impscript.runtime.port.Sandbox
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Requires(value = { Needs.sandbox() }, reason = 'needs root, unshare and a static busybox')
@Timeout(120)
class NamespaceSandboxSpec extends Specification {
    @TempDir Path folder

    Path root
    List<String> lines = new CopyOnWriteArrayList<>()
    def sandbox = NamespaceSandbox.open()

    def setup() {
        root = TinyRoot.fill(folder.toRealPath().resolve('root'))
    }

    def cleanup() {
        assert !mountsUnder(folder.toRealPath())
    }

    static List<String> mountsUnder(Path folder) {
        Files.readAllLines(Path.of('/proc/self/mountinfo')).findAll { it.contains(folder.toString()) }
    }

    private Command shell(String script, Path directory = Path.of('/')) {
        new Command(['/bin/sh', '-c', script], [PATH: '/bin', X: 'a b'], directory)
    }

    private CommandResult inside(String script, List<Sandbox.Bind> binds = []) {
        new ProcessRunner().execute(sandbox.inside(root, binds, shell(script)), { lines << it })
    }

    private CommandResult beside(String script, Path directory = Path.of('/')) {
        new ProcessRunner().execute(sandbox.beside(root, shell(script, directory)), { lines << it })
    }

    def 'a command inside sees the root as its own system'() {
        expect:
        inside('pwd; echo $X; echo $PATH; cat /proc/self/status | grep ^Pid; echo junk >/dev/null; ls /dev; test -d /sys/kernel && exit 9').exitCode() == 9
        lines[0..2] == ['/', 'a b', '/bin']
        lines.any { it.startsWith('Pid:') }
        lines.containsAll(['null', 'zero', 'full', 'random', 'urandom', 'tty', 'ptmx', 'pts', 'shm', 'fd'])
        root.resolve('dev').toFile().list() == [] as String[]
    }

    def 'a command inside has the working folder asked for'() {
        when:
        new ProcessRunner().execute(sandbox.inside(root, [], shell('pwd', Path.of('/etc'))), { lines << it })

        then:
        lines == ['/etc']
    }

    def 'a command beside sees the host, with the mounts under the root'() {
        expect:
        beside("pwd; test -e $root/proc/self/status && test -c $root/dev/null && test -d $root/sys/kernel", Path.of('/usr')).succeeded()
        lines == ['/usr']
    }

    @Requires(value = { Programs.find('/usr/bin/perl').isPresent() }, reason = 'needs perl')
    def 'a command beside does not wait for the disk, and neither does what it starts; one inside does'() {
        expect: 'where the call is truly made, the kernel refuses it for a device'
        beside("PATH=/usr/bin:/bin; sync /dev/null && (sync -d /dev/null) && echo spared").succeeded()
        lines == ['spared']
        inside('grep ^Seccomp: /proc/self/status').succeeded()
        lines[1] =~ /\s0$/
    }

    @Requires(value = { Programs.find('/usr/bin/perl').isPresent() }, reason = 'needs perl')
    def 'a command beside gets its environment and its arguments as they are'() {
        given:
        List<String> odd = ['/usr/bin/printf', '%s|', '', 'a b', '-e', '\u00e4', 'x\ny']
        Command command = new Command(odd, [PATH: '/bin', LC_ALL: 'no_SUCH.locale'], Path.of('/'))

        expect:
        new ProcessRunner().execute(sandbox.beside(root, command), { lines << it }).succeeded()
        lines == ['|a b|-e|\u00e4|x', 'y|']

        when:
        lines.clear()
        new ProcessRunner().execute(sandbox.beside(root, shell('/usr/bin/env')), { lines << it })

        then:
        lines.sort().findAll { !it.startsWith('PWD=') && !it.startsWith('_=') } == ['PATH=/bin', 'X=a b']
    }

    def 'works in a root that is empty'() {
        given:
        root = Files.createDirectory(folder.resolve('empty')).toRealPath()

        expect:
        beside("test -c $root/dev/null").succeeded()
        root.toFile().list().sort() == ['dev', 'proc', 'sys']
    }

    def 'the host shows nothing of what happens inside'() {
        given:
        String host = new File('/proc/sys/kernel/hostname').text

        expect:
        inside('hostname changed-inside; hostname').succeeded()
        lines == ['changed-inside']
        new File('/proc/sys/kernel/hostname').text == host
    }

    def 'the kernel switches of the host cannot be turned'() {
        expect:
        inside('echo 1 >/proc/sys/vm/drop_caches').exitCode() != 0
        inside('echo h >/proc/sysrq-trigger').exitCode() != 0
        inside('echo add >/sys/devices/virtual/mem/null/uevent').exitCode() != 0
    }

    def 'a package that owns the folders may set their mode and owner, which the image then has'() {
        expect:
        inside('stat -c %a /proc /sys /dev; chmod 750 /sys && chmod 700 /proc && chmod 711 /dev && touch /sys /dev').succeeded()
        lines == ['555', '555', '755']
        ['proc', 'sys', 'dev'].collect { mode(root.resolve(it)) } == [0700, 0750, 0711]

        and: 'the next command sees them so'
        inside('stat -c %a /proc /sys /dev').succeeded()
        lines[3..5] == ['700', '750', '711']
    }

    private static int mode(Path path) {
        (Files.getAttribute(path, 'unix:mode', NOFOLLOW_LINKS) as int) & 07777
    }

    def 'device nodes that a command makes in /dev stay in the image, ours do not'() {
        expect:
        inside('''mkdir -p /dev/net && mknod /dev/net/tun c 10 200 && chmod 750 /dev/net && mknod -m 640 /dev/mine b 7 9 &&
            ln -s net/tun /dev/link; mkdir /dev/shm/d; echo x >/dev/shm/junk; echo x >/dev/junk''').succeeded()
        root.resolve('dev').toFile().list().sort() == ['link', 'mine', 'net']
        mode(root.resolve('dev/net')) == 0750
        Files.getAttribute(root.resolve('dev/net/tun'), 'unix:rdev') == (10 << 8 | 200)
        (Files.getAttribute(root.resolve('dev/mine'), 'unix:mode') as int) == 060640
    }

    def 'a device node that takes the place of one of ours stays, too'() {
        expect:
        inside('rm /dev/zero && mknod /dev/zero c 1 5').succeeded()
        root.resolve('dev').toFile().list() == ['zero'] as String[]
    }

    def 'what is kept of /dev never goes through a link that is there already'() {
        given:
        Path victim = Files.createDirectory(folder.resolve('victim')).toRealPath()
        inside("ln -s $victim /dev/net; ln -s $victim/made /dev/single")
        assert Files.isSymbolicLink(root.resolve('dev/net'))

        expect:
        inside('mkdir -m 700 /dev/net && mknod /dev/net/tun c 10 200; mknod /dev/single c 1 3').succeeded()
        victim.toFile().list() == [] as String[]
        mode(victim) == 0755
        root.resolve('dev/net').toFile().list() == ['tun'] as String[]
        Files.isDirectory(root.resolve('dev/net'), NOFOLLOW_LINKS)
        !Files.isSymbolicLink(root.resolve('dev/single'))
    }

    def 'odd names in /dev do no harm'() {
        expect:
        inside("mkdir -- /dev/-rf '/dev/a b' && mknod '/dev/a b/c d' c 1 3; mkdir '/dev/x\n99 d ..'; mknod '/dev/y\n99 c null' c 1 3").succeeded()
        root.resolve('dev').toFile().list().sort() == ['-rf', 'a b']
        root.resolve('dev/a b').toFile().list() == ['c d'] as String[]
    }

    def 'cleaning up the place of a bind never goes through a link'() {
        given:
        Path victim = Files.createDirectory(folder.resolve('victim')).toRealPath()
        Files.createDirectory(victim.resolve('a'))
        Files.createFile(victim.resolve('empty'))
        def binds = [new Sandbox.Bind(folder.toRealPath(), Path.of('/mnt/a'), false),
                     new Sandbox.Bind(Path.of('/etc/passwd'), Path.of('/mnt/empty'), false)]

        expect:
        inside("mv /mnt /moved && ln -s $victim /mnt", binds).succeeded()
        victim.toFile().list().sort() == ['a', 'empty']
    }

    def 'without the right to mount it says who may'() {
        when:
        def output = ['setpriv', '--bounding-set=-sys_admin', '--inh-caps=-sys_admin', 'java', '-cp',
                      System.getProperty('java.class.path'), OpenSandbox.name].execute()

        then:
        output.text.strip() == 'building an image root needs the right to mount: run it as root (in a container, with the capability SYS_ADMIN)'
    }

    def 'in a plain chroot, where nothing can be mounted privately, it says what to do outside'() {
        given:
        def plain = Files.createTempDirectory('plain-chroot-')
        def everything = 'for at in /*; do if [ -h "$at" ]; then cp -P "$at" "$0$at"; elif [ -d "$at" ]; then ' +
            'mkdir "$0$at" && mount --rbind "$at" "$0$at"; fi; done; exec chroot "$0" "$@"'

        when:
        def output = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', everything, plain.toString(),
                      System.getProperty('java.home') + '/bin/java', '-cp', System.getProperty('java.class.path'), OpenSandbox.name].execute()

        then:
        output.text.strip() == 'this is a chroot of a folder that is no mount point, in which nothing can be mounted privately: ' +
            'outside, before chroot, run: mount --bind FOLDER FOLDER'

        cleanup:
        plain.toFile().listFiles().each { Files.delete(it.toPath()) }
        Files.delete(plain)
    }

    static class OpenSandbox {
        static void main(String[] arguments) {
            try {
                NamespaceSandbox.open()
            } catch (SandboxUnavailableException e) {
                println e.message
            }
        }
    }

    def 'nothing that a command starts outlives it'() {
        expect:
        inside('sleep 1000 & sleep 1000 & echo started').succeeded()
        lines == ['started']
        ProcessHandle.allProcesses().filter { rootOf(it.pid()) == root.toString() }.count() == 0
    }

    static String rootOf(long pid) {
        try {
            Files.readSymbolicLink(Path.of("/proc/$pid/root")).toString()
        } catch (IOException ignored) {
            null
        }
    }

    def 'shows host folders and files inside, read-only or not, and leaves no trace of their places'() {
        given:
        Path data = Files.createDirectory(folder.resolve('data')).toRealPath()
        Files.writeString(data.resolve('in'), 'hello')
        Path file = Files.writeString(folder.resolve('one'), 'file').toRealPath()
        def binds = [
                new Sandbox.Bind(data, Path.of('/mnt/a/b'), false),
                new Sandbox.Bind(data, Path.of('/mnt/rw'), true),
                new Sandbox.Bind(file, Path.of('/etc/one'), false),
        ]

        expect:
        inside('cat /mnt/a/b/in /etc/one; echo; touch /mnt/a/b/x && exit 1; touch /mnt/rw/made', binds).succeeded()
        lines[0] == 'hellofile'
        data.toFile().list().sort() == ['in', 'made']
        !Files.exists(root.resolve('mnt'))
        !Files.exists(root.resolve('etc/one'))
    }

    def 'mounts nothing through a link in the root: #name'() {
        given:
        Path target = Files.createDirectory(folder.resolve('victim')).toRealPath()
        Files.createSymbolicLink(root.resolve(name), to == 'host' ? target : Path.of('etc'))

        when:
        def result = inside('echo ran')

        then:
        result.exitCode() == NamespaceSandbox.NOT_PREPARED
        result.lastLines() == ["imps-sandbox: $root/$name is a symbolic link; the image needs a folder there".toString()]
        target.toFile().list() == [] as String[]
        root.resolve('etc').toFile().list() == [] as String[]

        where:
        [name, to] << [['proc', 'sys', 'dev'], ['host', 'guest']].combinations()
    }

    def 'binds nothing through a link in the root'() {
        given:
        Path target = Files.createDirectory(folder.resolve('victim')).toRealPath()
        Files.createSymbolicLink(root.resolve('mnt'), target)

        when:
        def result = inside('echo ran', [new Sandbox.Bind(Path.of('/usr'), Path.of('/mnt/x'), false)])

        then:
        result.exitCode() == NamespaceSandbox.NOT_PREPARED
        result.lastLines()[-1].contains('is a symbolic link')
        target.toFile().list() == [] as String[]
    }

    def 'a guest path cannot climb out of the root'() {
        when:
        def result = inside('cat /usr-shown/x', [new Sandbox.Bind(folder.toRealPath(), Path.of('/../../usr-shown'), false)])

        then:
        !Files.exists(folder.resolve('usr-shown'))
        !Files.exists(root.resolve('usr-shown'))
        result.exitCode() == 1
    }

    def 'says so when a file is where a folder is needed'() {
        given:
        Files.writeString(root.resolve('dev'), '')

        expect:
        inside('true').lastLines() == ["imps-sandbox: $root/dev is not a folder".toString()]
    }

    def 'shows people the command and not its wrapping'() {
        expect:
        sandbox.inside(root, [], shell('x')).shown() == ['/bin/sh', '-c', 'x']
        sandbox.inside(root, [], shell('x')).program() == 'sh'
    }
}
