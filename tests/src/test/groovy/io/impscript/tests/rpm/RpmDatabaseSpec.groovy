package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.db.RpmDatabase
import io.impscript.rpm.file.Installation
import io.impscript.rpm.file.InstalledHeader
import io.impscript.rpm.file.RpmFile
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import spock.lang.Specification
import spock.lang.TempDir

/** Databases that we write, beside those that rpm writes of the same packages. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO])
class RpmDatabaseSpec extends Specification {
    private static final List<String> RICH = ['(a if b)', '(c if d else e)', '(f >= 2 if (g or h))', '(i and j and k)', '((l or m) if n)',
        '(o with o < 2)', '(p without p < 2)', '((q or r) if (s and t) else u)', '(v if (w if x))', '(/usr/bin/y if rpmlib(z))']

    @TempDir
    Path folder

    def "the database is the one that rpm makes"() {
        given:
        def rpms = packages()
        def theirs = Files.createDirectories(folder.resolve('theirs/db'))
        def ours = Files.createDirectories(folder.resolve('ours/db'))
        rpm(folder.resolve('theirs'), ['-i', '--justdb', '--nodeps', '--noscripts', '--notriggers', '--nosignature',
            '--replacefiles', '--force'] + rpms*.toString())

        when:
        write(ours, rpms, theirs)
        def differences = differences(rows(ours), rows(theirs))

        then:
        differences == []
        schema(ours) == schema(theirs)
    }

    def "rpm reads it, finds files' owners, adds to it and removes from it"() {
        given:
        def root = Files.createDirectories(folder.resolve('root'))
        def rpms = packages()
        write(Files.createDirectories(root.resolve('db')), rpms, null)

        when:
        def listed = rpm(root, ['-qa']).readLines()

        then:
        listed.toSet() == rpms.collect { it.fileName.toString() - '.rpm' }.toSet()
        rpm(root, ['-qf', '/usr/share/base-passwd']).contains('base-passwd')
        rpm(root, ['-e', '--justdb', '--nodeps', '--noscripts', 'base-passwd']) != null
        rpm(root, ['-qa']).readLines().size() == rpms.size() - 1
    }

    def "a key that rpm keeps among the packages is none"() {
        given:
        def root = Files.createDirectories(folder.resolve('root'))
        def rpms = packages().take(3)
        write(Files.createDirectories(root.resolve('db')), rpms, null)

        when:
        rpm(root, ['--import', DebianRpmRepositories.ofUser().site().publicKey().toString()])

        then:
        rpm(root, ['-qa']).contains('gpg-pubkey')
        RpmDatabase.read(root.resolve('db')).size() == rpms.size()
    }

    def "what is looked up otherwise than by plain names is there as rpm has it"() {
        given:
        def rpm = folder.resolve('rich-1-1.noarch.rpm')
        def spec = folder.resolve('rich.spec')
        Files.writeString(spec, ['Name: rich', 'Version: 1', 'Release: 1', 'Summary: x', 'License: x', 'BuildArch: noarch',
            *RICH.collect { "Requires: $it" }, 'Requires(meta,post): later', 'Requires(post): now', 'Conflicts: (a unless b)', 'Recommends: (a or b)', 'Supplements: (a and b)', '%description', 'x',
            '%install', 'touch "%{buildroot}/(a or b)"', '%filetriggerin -- /a /b', 'true', '%filetriggerun -- /b /c', 'true', '%transfiletriggerin -- /d /e', 'true',
            '%transfiletriggerin -- /e', 'true', '%triggerin -- t, u', 'true', '%triggerun -- t', 'true', '%files', '"/(a or b)"'].join('\n') + '\n')
        HostCommand.of('rpmbuild', '-bb', '--define', "_rpmdir $folder", '--define', "_topdir $folder/top", '--define', '_rpmfilename rich-1-1.noarch.rpm', spec).output()
        def theirs = Files.createDirectories(folder.resolve('theirs/db'))
        def ours = Files.createDirectories(folder.resolve('ours/db'))

        when:
        this.rpm(folder.resolve('theirs'), ['-i', '--justdb', '--nodeps', rpm.toString()])
        write(ours, [rpm], theirs)
        def differences = differences(rows(ours), rows(theirs))

        then:
        differences == []
    }

    private static List<Path> packages() {
        def fixtures = DebianRpmRepositories.ofUser()
        fixtures.base().rpms().findAll { Files.size(it) < 2_000_000 } + fixtures.awkward().rpms().findAll { Files.size(it) < 100_000 && !it.toString().contains('missing') }
    }

    /** With the times and numbers that rpm chose for its own, if there is one. */
    private static void write(Path folder, List<Path> rpms, Path like) {
        def numbers = like ? installed(like) : [:]
        def database = RpmDatabase.create(folder)
        try {
            (like ? inOrder(like, rpms) : rpms).each { file ->
                RpmFile.open(file).withCloseable { rpm ->
                    def (time, tid, states) = numbers[rpm.header().nevra().toString()] ?: [1_700_000_000, 1_700_000_000, null]
                    def count = rpm.header().header().count(1117)
                    database.add(InstalledHeader.of(rpm.header(), rpm.signature(),
                        new Installation(time as int, tid as int, 3, (states ?: new byte[count]) as byte[])))
                }
            }
            database.finish()
        } finally {
            database.close()
        }
    }

    private static List<Path> inOrder(Path like, List<Path> rpms) {
        def byName = rpms.collectEntries { file -> [RpmFile.open(file).withCloseable { it.header().nevra().toString() }, file] }
        sql(like, 'select blob from Packages order by hnum') { byName[header(it.getBytes(1)).nevra().toString()] }
    }

    private static Map installed(Path folder) {
        sql(folder, 'select blob from Packages') {
            def header = header(it.getBytes(1))
            def all = header.header()
            def states = all.numbers(1029)
            [header.nevra().toString(), [all.number(1008, 0L), all.number(1128, 0L), states.collect { it as byte } as byte[]]]
        }.collectEntries()
    }

    private static header(byte[] blob) {
        InstalledHeader.readPackage(blob).get()
    }

    private static List<String> differences(Map ours, Map theirs) {
        (ours.keySet() + theirs.keySet()).collectMany { table ->
            ((ours[table] ?: []) - (theirs[table] ?: [])).take(5).collect { "$table: only ours has ${it.take(300)}".toString() } +
                ((theirs[table] ?: []) - (ours[table] ?: [])).take(5).collect { "$table: only rpm's has ${it.take(300)}".toString() }
        }
    }

    private static rows(Path folder) {
        def tables = sql(folder, "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name") { it.getString(1) }
        tables.collectEntries { table ->
            [table, sql(folder, "select * from '$table'") { row -> (1..row.metaData.columnCount).collect { text(row.getObject(it)) }.join('|') }.sort()]
        }
    }

    private static String text(value) {
        value instanceof byte[] ? value.encodeHex().toString() : value.toString()
    }

    private static schema(Path folder) {
        sql(folder, "select sql from sqlite_master where sql not null and name not like 'sqlite%' order by name") { it.getString(1) }
    }

    private static List sql(Path folder, String query, Closure row) {
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RpmDatabase.FILE)).withCloseable { connection ->
            def found = []
            def result = connection.createStatement().executeQuery(query)
            while (result.next()) {
                found << row(result)
            }
            found
        }
    }

    private static String rpm(Path root, List<String> arguments) {
        HostCommand.of('rpm', '--root', root, '--dbpath', '/db').and(arguments).output()
    }
}
