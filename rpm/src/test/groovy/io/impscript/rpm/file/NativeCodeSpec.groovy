package io.impscript.rpm.file

import com.github.luben.zstd.util.ZstdVersion
import groovy.ui.GroovyMain
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Machines on which nothing can be loaded from the folder of temporary files, and libraries that lie ready. */
class NativeCodeSpec extends Specification {
    private static final SQLITE = "io.impscript.rpm.db.InstalledPackages.prepare(); org.sqlite.SQLiteJDBCLoader.initialize()"
    private static final ZSTD = 'new io.impscript.rpm.file.Unpacker().zstd(1 << 20)'

    private static final LIBRARIES = [sqlite: "org/sqlite/native/Linux/${arch().replace('amd64', 'x86_64')}/libsqlitejdbc.so".toString(),
                                      zstd: "linux/${arch()}/libzstd-jni-${ZstdVersion.VERSION}.so".toString()]

    @TempDir Path folder

    def 'it is told what to do where a library cannot be loaded, the second time, too: #library'() {
        expect:
        twice(call, ['-Dorg.sqlite.tmpdir=/proc', '-DZstdTempFolder=/proc']) == [NativeCode.trouble(library)] * 2

        where:
        library  | call
        'SQLite' | "io.impscript.rpm.db.RpmDatabase.create(java.nio.file.Path.of('/proc'))"
        'zstd'   | "new io.impscript.rpm.file.Unpacker().zstd(1 << 20)"
        'zstd'   | "io.impscript.rpm.file.Compression.ZSTD.compress(new ByteArrayOutputStream())"
        'zstd'   | "io.impscript.rpm.file.Compression.decompress(new ByteArrayInputStream([0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0] as byte[]), 1 << 20)"
    }

    def 'a library that lies ready is taken, nothing is unpacked: #library'() {
        given:
        ready(library) { it }

        expect:
        twice(call, ["-Dimps.native=$folder", '-Dorg.sqlite.tmpdir=/proc', '-DZstdTempFolder=/proc']) == ['fine'] * 2

        where:
        library          | call
        LIBRARIES.sqlite | SQLITE
        LIBRARIES.zstd   | ZSTD
    }

    def 'one that lies ready and is no use is let be: #library'() {
        given:
        ready(library) { new byte[100] }

        expect:
        twice(call, ["-Dimps.native=$folder"]) == ['fine'] * 2

        where:
        library          | call
        LIBRARIES.sqlite | SQLITE
        LIBRARIES.zstd   | ZSTD
    }

    private void ready(String library, Closure<byte[]> change) {
        def file = folder.resolve(library)
        Files.createDirectories(file.parent)
        Files.write(file, change(NativeCodeSpec.getResource("/$library").bytes))
    }

    private List<String> twice(String call, List<String> options) {
        def script = "(1..2).each { try { $call; println 'fine' } catch (Throwable e) { println e.message } }"
        def temporary = Files.createDirectories(folder.resolve('temporary'))
        def java = [System.getProperty('java.home') + '/bin/java', *options, "-Djava.io.tmpdir=$temporary", '-XX:TieredStopAtLevel=1',
            '-cp', System.getProperty('java.class.path'), GroovyMain.name, '-e', script]
        new ProcessBuilder(java*.toString()).redirectErrorStream(true).start().inputStream.readLines().findAll { !(it =~ /^(SLF4J|OpenJDK|It's highly)/) }
    }

    private static String arch() {
        System.getProperty('os.arch')
    }
}
