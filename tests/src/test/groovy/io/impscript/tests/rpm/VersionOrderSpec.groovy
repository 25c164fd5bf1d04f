package io.impscript.tests.rpm

import static io.impscript.tests.fixture.HostTool.RPM

import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.VersionOrder
import io.impscript.tests.fixture.NeedsHost
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Our order of versions beside that of the real rpm. */
@NeedsHost(value = RPM, root = false)
class VersionOrderSpec extends Specification {
    private static final List<String> PARTS = ['0', '1', '2', '10', '010', '007', 'a', 'b', 'rc', 'Z', '.', '.', '_', '+', '~', '^', '~~', 'é', '']
    @TempDir Path folder
    def random = new Random(20260101)

    def "any two texts have rpm's order"() {
        given:
        // rpm's Lua takes no empty text.
        def rows = (1..6000).collect { [text(), near()] }.findAll { it.every() }

        when:
        def theirs = RpmLua.each(folder, rows, 'rpm.vercmp(c[1], c[2])')

        then:
        theirs.size() == rows.size()
        (0..<rows.size()).findAll { Integer.signum(VersionOrder.INSTANCE.compare(rows[it][0], rows[it][1])) != (theirs[it] as int) }
            .collect { "${rows[it]}: rpm says ${theirs[it]}" } == []
    }

    def "any two epochs, versions and releases have rpm's order"() {
        given:
        def rows = (1..2000).collect { [evr(), evr()] }

        when:
        def theirs = RpmLua.each(folder, rows, 'tostring(rpm.ver(c[1]) < rpm.ver(c[2])) .. " " .. tostring(rpm.ver(c[1]) == rpm.ver(c[2]))')

        then:
        (0..<rows.size()).findAll { theirs[it] != less(rows[it]) }.collect { "${rows[it]}: rpm says ${theirs[it]}" } == []
    }

    private static String less(List<String> row) {
        int order = Evr.parse(row[0]) <=> Evr.parse(row[1])
        "${order < 0} ${order == 0}"
    }

    private String last = ''

    private String text() {
        last = (0..random.nextInt(6)).collect { PARTS[random.nextInt(PARTS.size())] }.join()
    }

    /** Most pairs share a beginning: two wholly different texts are decided by their first characters. */
    private String near() {
        random.nextInt(5) == 0 ? text() : last.take(random.nextInt(last.size() + 1)) + (random.nextBoolean() ? text() : PARTS[random.nextInt(PARTS.size())])
    }

    private String evr() {
        def version = ['1', '1.0', '1.0~rc1', '1.0^1', '2']
        (random.nextBoolean() ? '' : random.nextInt(3) + ':') + version[random.nextInt(5)] + '-' + ['1', '2', '1.1', '1~a'][random.nextInt(4)]
    }
}
