package io.impscript.tests.support

import java.nio.file.Path

/** Runs command lines of Impscript, in this process or in one of their own. */
class CommandLine {
    /** What a command line gave. */
    record Answer(int code, String out, String err) {}

    /** As a process of its own, by the jar that the build made. */
    static Answer imps(String... arguments) {
        imps([:], Checkout.root(), arguments)
    }

    static Answer imps(Map<String, String> environment, Path folder, String... arguments) {
        def jar = Checkout.file('runtime/target/dist/imps.jar').toString()
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def builder = new ProcessBuilder([java, '-XX:TieredStopAtLevel=1', '-Xss4m', '-cp', jar,
                                          'io.impscript.runtime.cli.Main', *arguments].collect { it.toString() })
        builder.directory(folder.toFile())
        builder.environment().putAll(environment)
        def process = builder.start()
        process.outputStream.close()
        def err = new StringBuilder()
        def reader = Thread.start { err << process.errorStream.getText('UTF-8') }
        def out = process.inputStream.getText('UTF-8')
        reader.join()
        new Answer(process.waitFor(), out, err.toString())
    }
}
