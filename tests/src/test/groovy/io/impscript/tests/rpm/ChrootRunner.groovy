package io.impscript.tests.rpm

import io.impscript.rpm.install.Script
import io.impscript.rpm.install.ScriptRunner
import java.nio.file.Files
import java.nio.file.Path

/** Scriptlets by a plain chroot, as rpm does it. */
class ChrootRunner implements ScriptRunner {
    private final Path root
    final List<String> ran = []

    ChrootRunner(Path root) {
        this.root = root
    }

    @Override
    int run(Script script) {
        ran << script.title()
        def argv = ['chroot', root.toString()] + script.interpreter()
        def file = root.resolve('var/tmp/rpm-tmp.impscript')
        if (script.body()) {
            Files.createDirectories(file.parent)
            Files.writeString(file, script.body())
            argv += ['/var/tmp/rpm-tmp.impscript'] + script.arguments()
        }
        def builder = new ProcessBuilder(argv*.toString()).redirectErrorStream(true)
        builder.environment().clear()
        builder.environment().put('PATH', '/sbin:/bin:/usr/sbin:/usr/bin:/usr/X11R6/bin')
        def process = builder.start()
        try {
            process.outputStream.withWriter { out -> script.input().each { out << it << '\n' } }
        } catch (IOException ignored) {
            // It does not read.
        }
        process.inputStream.text
        def status = process.waitFor()
        Files.deleteIfExists(file)
        status
    }
}
