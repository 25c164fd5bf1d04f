package io.impscript.tests.build

import io.impscript.tests.support.Checkout
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The command line as people start it, with an IMPS root of its own and a small environment. */
class Imps {
    private static final String FOLDERS = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

    final Path root
    private final Map<String, String> environment

    Imps(Path root, Map<String, String> more = [:]) {
        this.root = root
        environment = [PATH: FOLDERS, LC_ALL: 'C.UTF-8', HOME: "$root-home".toString(), IMPS_ROOT: root.toString(),
                       *: System.getenv().subMap(['JAVA_HOME'])] + more
    }

    Imps with(Map<String, String> more) {
        new Imps(root, environment + more)
    }

    /** Runs to the end. */
    Result run(Object... arguments) {
        def running = start(arguments)
        running.awaitEnd()
    }

    Running start(Object... arguments) {
        def out = Files.createTempFile('imps-out-', '.txt')
        def err = Files.createTempFile('imps-err-', '.txt')
        // Whoever starts the tests may have told them to ignore an interrupt, and children inherit that.
        def command = ['env', '--default-signal=INT', Checkout.file('imps').toString()]
        def builder = new ProcessBuilder(command + arguments.flatten()*.toString())
            .directory(Checkout.root().toFile())
            .redirectInput(new File('/dev/null')).redirectOutput(out.toFile()).redirectError(err.toFile())
        builder.environment().clear()
        builder.environment().putAll(environment)
        new Running(builder.start(), out, err)
    }

    Path imageRoot(String image) {
        root.resolve('var/opt/cray/imps/image_roots').resolve(image)
    }

    /** A file beside or of the boot image. */
    Path bootFile(String name) {
        root.resolve('var/opt/cray/imps/boot_images').resolve(name)
    }

    /** Everything in the folders of image roots and boot images, hidden things too. */
    List<String> published() {
        [imageRoot('.'), bootFile('.')].collectMany { folder ->
            Files.isDirectory(folder) ? folder.toFile().list().toList() : []
        }.toSorted()
    }

    /** Mounts of this machine at or below the IMPS root. */
    List<String> mounts() {
        Files.readAllLines(Path.of('/proc/self/mounts')).findAll { it.split(' ')[1].startsWith("$root/") }
    }

    static class Running {
        private final Process process
        private final Path out
        private final Path err

        Running(Process process, Path out, Path err) {
            this.process = process
            this.out = out
            this.err = err
        }

        long pid() {
            process.pid()
        }

        /** Sends a signal to the process itself, not to what it started. */
        void signal(String name) {
            // The shell's own: a small machine has no program of that name.
            new ProcessBuilder('sh', '-c', "kill -$name ${pid()}").start().waitFor()
        }

        String errSoFar() {
            Files.readString(err)
        }

        /** Waits for a file that something in the build makes; fails if the build ends before. */
        void awaitFile(Path file) {
            while (!Files.exists(file)) {
                if (!process.alive) {
                    throw new AssertionError("ended before $file was there:\n${errSoFar()}" as Object)
                }
                sleep(20)
            }
        }

        Result awaitEnd() {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.descendants().forEach { it.destroyForcibly() }
                process.destroyForcibly()
                throw new AssertionError("did not end:\n${errSoFar()}" as Object)
            }
            def result = new Result(process.exitValue(), Files.readString(out), Files.readString(err))
            Files.delete(out)
            Files.delete(err)
            result
        }
    }

    /** How it ended and what it said. */
    static class Result {
        final int exitCode
        final String out
        final String err

        Result(int exitCode, String out, String err) {
            this.exitCode = exitCode
            this.out = out
            this.err = err
        }

        /** No raw failure of Java is ever shown. */
        boolean isTidy() {
            !(out + err).find(/(?m)^\s+at [\w.$]+\(|Exception|internal error/)
        }

        @Override
        String toString() {
            "exit $exitCode\n--- out\n$out--- err\n$err"
        }
    }
}
