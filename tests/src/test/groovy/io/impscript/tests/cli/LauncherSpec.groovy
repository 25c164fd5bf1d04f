package io.impscript.tests.cli

import io.impscript.tests.support.CopiedTool
import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarFile
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The first start with a Java, and Javas other than the one that runs the tests. */
class LauncherSpec extends Specification {
    static final String HELLO = 'examples/hello/hello.imps.groovy'
    static final String PREPARING = 'imps: preparing a faster start for Java '
    static final String OWN = System.getProperty('java.home')
    static final Path OTHER = otherJava()

    @Shared @TempDir Path shared
    @TempDir Path folder

    /** The newest JDK of this machine, from 21 on, but for the one that runs the tests. */
    static Path otherJava() {
        def folders = [Path.of('/usr/lib/jvm'), Path.of('/opt'), Path.of('/usr/local'), Path.of(System.getProperty('user.home'), '.sdkman/candidates/java')]
        def homes = ['JAVA25_HOME', 'JAVA21_HOME'].collect { System.getenv(it) }.findAll().collect { Path.of(it) } +
            folders.findAll { Files.isDirectory(it) }.collectMany { it.toFile().listFiles().toList()*.toPath() }
        def found = homes.findAll { Files.isExecutable(it.resolve('bin/java')) && release(it) >= 21 && it.toRealPath() != Path.of(OWN).toRealPath() }
            .max { release(it) }
        if (!found) {
            println 'tests: skipped the starts with another JDK: there is none from 21 on in JAVA25_HOME, JAVA21_HOME, ' + folders.join(', ')
        }
        found
    }

    static int release(Path home) {
        def file = home.resolve('release')
        def version = Files.isReadable(file) ? Files.readString(file).find(/(?m)^JAVA_VERSION="(\d+)/) { it[1] } : null
        version ? version as int : 0
    }

    @Requires({ new File('/usr/bin/script').exists() })
    def 'the first start says on a terminal why it takes long, and the second says nothing'() {
        given:
        def tool = CopiedTool.into(folder.resolve('tool'))
        def onTerminal = { tool.run([JAVA_HOME: OWN], ['script', '-qec', "$tool.launcher --version".toString(), '/dev/null']).out.readLines() }

        when:
        def first = onTerminal()
        def second = onTerminal()

        then:
        first.size() == 2
        first[0] == "$PREPARING${Runtime.version().feature()} (once)"
        first[1].startsWith('imps ')
        second == [first[1]]
        tool.archives().size() == 1
        tool.archives()[0].endsWith('.jsa')
    }

    def 'no library is a signed jar, whose classes the archive would not hold'() {
        given:
        def libraries = CopiedTool.into(folder.resolve('tool')).libraries()

        expect:
        libraries.any { it.name.startsWith('bcprov-') }
        libraries.every { library ->
            new JarFile(library).withCloseable { jar ->
                jar.entries().toList().every { !it.name.matches('META-INF/[^/]+\\.(SF|DSA|RSA|EC)') } && jar.manifest.entries.isEmpty()
            }
        }
    }

    def 'where nobody looks, the first start says nothing'() {
        given:
        def tool = CopiedTool.into(folder.resolve('tool'))

        when:
        def answer = tool.run([JAVA_HOME: OWN], ["$tool.launcher".toString(), '--version'])

        then:
        answer.code() == 0
        answer.err() == ''
        tool.archives().size() == 1
    }

    def 'a build needs no folder from which libraries can be loaded'() {
        given:
        def tool = CopiedTool.into(folder.resolve('tool'))
        def script = folder.resolve('own.imps.groovy')
        Files.writeString(script, """\
            repository('own') { type 'RHEL9'; rpmPackage('motd') { version '1'; summary 's'; license 'MIT'; text '/etc/motd', 'hello' } }
            recipe('own') { description 'd'; validArch 'x86_64'; packages { rpm 'motd', rationale: 'r' }; repositories 'own' }
            """)
        def build = {
            tool.run([JAVA_HOME: OWN, IMPS_JAVA_OPTIONS: '-Dorg.sqlite.tmpdir=/proc -DZstdTempFolder=/proc'],
                [tool.launcher.toString(), 'build', '--engine', 'embedded', '--imps-root', "$folder/root".toString(), script.toString()])
        }

        when:
        def answer = build()

        then:
        answer.code() == 0
        !answer.err().contains('cannot be loaded')

        when:
        tool.folder.resolve('runtime/target/dist/native').toFile().deleteDir()

        then:
        build().err().contains('cannot be loaded')
    }

    @Requires({ ['C.utf8', 'C.UTF-8'].any { new File('/usr/lib/locale', it).exists() } })
    def 'names of files are read rightly whatever locale the environment names: #locale'() {
        given:
        def tool = CopiedTool.into(folder.resolve('tool'))
        def script = folder.resolve('umlaut.imps.groovy')
        Files.writeString(folder.resolve('größe'), 'x')
        Files.writeString(script, """\
            repository('r') { type 'SLES15'; url 'https://packages.example.org/r' }
            recipe('r') { dist 'SLES15'; validArch 'x86_64'; packages 'bash'; repositories 'r'; postbuildCopy 'größe' }
            """)

        when:
        def answer = tool.run([JAVA_HOME: OWN, LC_ALL: locale], [tool.launcher.toString(), 'check', script.toString()])

        then:
        answer.err() == ''
        answer.code() == 0

        where:
        locale << ['xx_XX.UTF-8', 'C']
    }

    @Requires({ instance.OTHER != null })
    def 'with another JDK, #line does the same as with this one'() {
        given:
        def tools = [OWN, OTHER].collect { home -> [home.toString(), tool(home.toString())] }

        when:
        def answers = tools.collect { home, tool ->
            def answer = tool.run([JAVA_HOME: home, IMPS_ROOT: '/nonexistent'], [tool.launcher.toString(), *line*.replace('TOOL', tool.folder.toString())], input)
            [answer.code(), answer.out(), answer.err()]*.toString()*.replace(tool.folder.toString(), 'TOOL')
        }

        then:
        answers[0][0] == '0'
        answers[1] == answers[0]
        tools.every { it[1].archives()*.endsWith('.jsa') == [true] }

        where:
        line                                                   | input
        ['--version']                                          | ''
        ['check', HELLO]                                       | ''
        ['compile', HELLO, '--target', 'imps', '-o', 'TOOL/out'] | ''
        ['build', '--dry-run', HELLO]                          | ''
        ['repl']                                               | "recipe('x') { description 'd'; packages 'zsh' }\n:show x\n['a', 'b']*.toUpperCase()\n:quit\n"
    }

    /** One copy for each Java, made once. */
    private CopiedTool tool(String home) {
        def place = shared.resolve(home.replace('/', '_'))
        Files.exists(place) ? new CopiedTool(place) : CopiedTool.into(place)
    }
}
