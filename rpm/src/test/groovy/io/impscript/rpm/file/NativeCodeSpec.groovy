package io.impscript.rpm.file

import groovy.ui.GroovyMain
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Machines on which nothing can be loaded from the folder of temporary files. */
class NativeCodeSpec extends Specification {
    @TempDir Path folder

    def 'it is told what to do where a library cannot be loaded, the second time, too: #library'() {
        given:
        def script = "(1..2).each { try { $call; println 'fine' } catch (Throwable e) { println e.message } }"
        def java = [System.getProperty('java.home') + '/bin/java', '-Dorg.sqlite.tmpdir=/proc', '-DZstdTempFolder=/proc',
            '-Djava.io.tmpdir=' + folder, '-XX:TieredStopAtLevel=1', '-cp', System.getProperty('java.class.path'), GroovyMain.name, '-e', script]

        when:
        def lines = new ProcessBuilder(java*.toString()).redirectErrorStream(true).start().inputStream.readLines().findAll { !it.startsWith('SLF4J') }

        then:
        lines == [NativeCode.trouble(library)] * 2

        where:
        library  | call
        'SQLite' | "io.impscript.rpm.db.RpmDatabase.create(java.nio.file.Path.of('/proc'))"
        'zstd'   | "new io.impscript.rpm.file.Unpacker().zstd(1 << 20)"
        'zstd'   | "io.impscript.rpm.file.Compression.ZSTD.compress(new ByteArrayOutputStream())"
        'zstd'   | "io.impscript.rpm.file.Compression.decompress(new ByteArrayInputStream([0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0] as byte[]), 1 << 20)"
    }
}
