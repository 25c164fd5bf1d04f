package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.file.FileEntry
import io.impscript.rpm.file.Relation
import io.impscript.rpm.file.RpmFile
import io.impscript.rpm.file.Trigger
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.Specification

/** What we read in packages of rpmbuild, beside what rpm says of them. */
@NeedsHost([RPM, RPMBUILD, CREATEREPO])
class ReadPackagesSpec extends Specification {
    private static final String FILES = '[%{=NAME}|%{FILENAMES}|%{FILEMODES:octal}|%{FILEUSERNAME}|%{FILEGROUPNAME}|%{FILESIZES}|%{FILEMTIMES}|%{FILELINKTOS}|%{FILEFLAGS}|%{FILERDEVS}\n]'
    private static final String CAPABILITIES = '[%{=NAME}|%{FILENAMES}|%{FILECAPS}\n]'
    private static final String DEPENDENCIES = ['PROVIDE', 'REQUIRE', 'CONFLICT', 'OBSOLETE', 'RECOMMEND', 'SUGGEST', 'SUPPLEMENT', 'ENHANCE']
        .collect { "[${it} %{${it}NEVRS} %{${it}FLAGS}\\n]" }.join()
    private static final String SCRIPTLETS = ['PRETRANS', 'PREIN', 'POSTIN', 'PREUN', 'POSTUN', 'POSTTRANS']
        .collect { "%|${it}?{${it} %{${it}PROG} [%{${it}}]\\n}|" }.join()
    private static final String TRIGGERS = '[%{TRIGGERNAME} %{TRIGGERVERSION} %{TRIGGERFLAGS} %{TRIGGERINDEX}\n]%|TRIGGERSCRIPTS?{[%{TRIGGERSCRIPTPROG} %{TRIGGERSCRIPTS}\n]}|'

    static List<Path> rpms() {
        def fixtures = DebianRpmRepositories.ofUser()
        fixtures.awkward().rpms() + fixtures.base().rpms().findAll { Files.size(it) < 3_000_000 } + fixtures.site().signed().rpms()
    }

    def "files are what rpm says"() {
        given:
        def theirs = query(FILES)

        expect:
        theirs.size() > 4000
        differences(ours { header -> header.files().collect { file(header.nevra().name(), it) } }, theirs) == []
    }

    def "capabilities of files are what rpm says"() {
        expect:
        differences(ours { header -> header.header().has(5010) ? header.files().collect { "${header.nevra().name()}|${it.path()}|${it.capabilities()}".toString() } : [] },
            query('%|FILECAPS?{' + CAPABILITIES + '}|')) == []
    }

    def "dependencies are what rpm says"() {
        expect:
        differences(ours { header ->
            Relation.values().collectMany { relation ->
                header.dependencies(relation).collect { "${relation.name().replaceFirst('S$', '')} ${it.dependency()} ${it.flags()}".toString() }
            }
        }, query(DEPENDENCIES)) == []
    }

    def "scriptlets and triggers are what rpm says"() {
        given:
        def names = ['PRE': 'PREIN', 'POST': 'POSTIN']

        expect:
        differences(ours { header ->
            header.scriptlets().findAll { it.kind().name() != 'VERIFY' && it.body() }
                .sort { ['PRETRANS', 'PRE', 'POST', 'PREUN', 'POSTUN', 'POSTTRANS'].indexOf(it.kind().name()) }
                .collectMany { "${names[it.kind().name()] ?: it.kind()} ${it.interpreter().join('')} ${it.body()}".readLines() }
        }, query(SCRIPTLETS)) == []
        differences(ours { header ->
            def triggers = header.triggers().findAll { it.kind() == Trigger.Kind.PACKAGE }
            def rows = []
            triggers.eachWithIndex { trigger, i -> trigger.conditions().each { rows << "${it.dependency().name()} ${it.dependency().evr()} ${it.flags()} $i".toString() } }
            rows + triggers.collectMany { "${it.interpreter().join(' ')} ${it.body()}".readLines() }
        }, query(TRIGGERS)) == []
    }

    def "the contents have the digests of the header"() {
        given:
        int count = 0

        expect:
        rpms().each { path ->
            RpmFile.open(path).withCloseable { rpm ->
                def algorithm = [1L: 'MD5', 8L: 'SHA-256'][rpm.header().fileDigest()]
                rpm.payload().withCloseable { payload ->
                    for (def item = payload.next(); item.present; item = payload.next()) {
                        if (item.get().file().regular && item.get().hasContent()) {
                            assert MessageDigest.getInstance(algorithm).digest(item.get().content().readAllBytes()).encodeHex().toString() == item.get().file().digest()
                            count++
                        }
                    }
                }
            }
        }
        count > 3000
    }

    /** As sets with counts, so that a failure shows the few lines that matter. */
    private static List<String> differences(List<String> ours, List<String> theirs) {
        def a = ours.countBy { it }
        def b = theirs.countBy { it }
        ((a - b).keySet().collect { 'ours: ' + it } + (b - a).keySet().collect { 'rpm: ' + it }).take(10)
    }

    private static List<String> ours(Closure<List<String>> what) {
        rpms().collectMany { path -> RpmFile.open(path).withCloseable { what(it.header()) } }*.toString().findAll { it.trim() }
    }

    private static String file(String name, FileEntry it) {
        "$name|${it.path()}|${Integer.toOctalString(it.mode())}|${it.user()}|${it.group()}|${it.size()}|${it.modified()}|${it.linkTarget()}|${it.flags()}|${it.rdev()}"
    }

    private static List<String> query(String format) {
        HostCommand.of('rpm', '--dbpath', '/nonexistent', '-qp', '--nosignature', '--queryformat', format).and(rpms()).output()
            .readLines().findAll { it.trim() && !it.startsWith('warning: ') && !it.startsWith('error: cannot open Packages') }
    }
}
