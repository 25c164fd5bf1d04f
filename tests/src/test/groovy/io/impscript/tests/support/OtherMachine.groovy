package io.impscript.tests.support

import io.impscript.tests.fixture.HostCommand
import java.nio.file.Files
import java.nio.file.Path

/** What can be made another on this machine, so that a program believes to be on a different one. */
class OtherMachine {
    private static final Path JAVAS = Path.of('/usr/lib/jvm')

    private OtherMachine() {}

    /**
     * The environment of a process whose clock is another one, such as {@code +400d} or {@code @2001-02-03 04:05:06}. The
     * kernel still stamps files by its own clock, and programs that do not inherit this environment have it too.
     */
    static Map<String, String> clock(String time) {
        def library = HostCommand.of('dpkg', '-L', 'libfaketime').output().readLines().find { it.endsWith('/libfaketimeMT.so.1') }
        [LD_PRELOAD: library, FAKETIME: time, NO_FAKE_STAT: '1', DONT_FAKE_MONOTONIC: '1']
    }

    /** The Java that runs this. */
    static Map<String, String> sameJava() {
        [JAVA_HOME: System.getProperty('java.home')]
    }

    /** A Java of another version than the one that runs this; says so where there is none. */
    static Map<String, String> java() {
        def others = Files.isDirectory(JAVAS) ? JAVAS.toFile().listFiles().findAll { isOther(it.toPath()) } : []
        if (others.empty) {
            println "tests: no Java of another version than ${Runtime.version().feature()} in $JAVAS; all builds use this one"
        }
        others.empty ? [:] : [JAVA_HOME: others.max { version(it.toPath()) }.path]
    }

    private static boolean isOther(Path home) {
        Files.isExecutable(home.resolve('bin/java')) && version(home) >= 17 && version(home) != Runtime.version().feature()
    }

    /** As the release file of a JDK says it; 0 where there is none. */
    private static int version(Path home) {
        def file = home.resolve('release')
        def found = Files.isReadable(file) ? (Files.readString(file) =~ /JAVA_VERSION="(\d+)/) : null
        found ? found[0][1] as int : 0
    }
}
