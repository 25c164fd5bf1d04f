package io.impscript.tests.support

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** The launcher and what it starts, copied: without the archive of an earlier start, and readable by everybody. */
class CopiedTool {
    final Path folder

    CopiedTool(Path folder) {
        this.folder = folder
    }

    static CopiedTool into(Path folder) {
        def dist = Checkout.file('runtime/target/dist')
        if (!Files.exists(dist.resolve('complete'))) {
            CommandLine.imps('--version')
        }
        copy(dist, Files.createDirectories(folder).resolve('runtime/target/dist'))
        Files.copy(Checkout.file('imps'), folder.resolve('imps'))
        folder.resolve('imps').toFile().setExecutable(true, false)
        new CopiedTool(folder)
    }

    private static void copy(Path from, Path to) {
        Files.createDirectories(to)
        Files.list(from).withCloseable { it.toList() }.findAll { !it.fileName.toString().startsWith('classes') }.each {
            Files.isDirectory(it) ? copy(it, to.resolve(it.fileName)) : Files.copy(it, to.resolve(it.fileName))
        }
    }

    Path getLauncher() {
        folder.resolve('imps')
    }

    /** The class-data archives that starts have made, with what marks those that could not be made. */
    List<String> archives() {
        folder.resolve('runtime/target/dist').toFile().list().findAll { it.startsWith('classes') }
    }

    List<File> libraries() {
        folder.resolve('runtime/target/dist/lib').toFile().listFiles().toList()
    }

    /** Runs a command line with a small environment; its input may be given. */
    CommandLine.Answer run(Map<String, String> environment, List<String> line, String input = '') {
        def builder = new ProcessBuilder(line).directory(Checkout.root().toFile())
        builder.environment().clear()
        builder.environment().putAll([PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: "$folder/home".toString(), TERM: 'dumb'] + environment)
        def process = builder.start()
        def err = new StringBuilder()
        def reader = Thread.start { err << process.errorStream.getText('UTF-8') }
        process.outputStream.withCloseable { it << input }
        def out = process.inputStream.getText('UTF-8')
        reader.join()
        assert process.waitFor(5, TimeUnit.MINUTES)
        new CommandLine.Answer(process.exitValue(), out, err.toString())
    }
}
