package io.impscript.rpm.scriptlet

import io.impscript.rpm.file.Content
import io.impscript.rpm.file.NewFile
import io.impscript.rpm.file.PackageBuilder
import io.impscript.rpm.file.Scriptlet
import io.impscript.rpm.install.InstallListener
import io.impscript.rpm.install.InstallOptions
import io.impscript.rpm.install.Installed
import io.impscript.rpm.install.Installer
import io.impscript.rpm.install.Script
import io.impscript.rpm.install.ScriptRunner
import io.impscript.rpm.install.SpecialFiles
import io.impscript.rpm.file.Packages
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

/** Programs in Lua that want out, or never come to an end. */
class HostileLuaSpec extends Specification {
    @TempDir
    Path folder

    Path root
    Path outside
    List<String> printed = []
    List<List<String>> ran = []
    List laid = []
    Closure whenPrinted = {}

    def setup() {
        root = Files.createDirectories(folder.resolve('top/root'))
        outside = Files.createDirectories(folder.resolve('top/outside'))
        Files.writeString(outside.resolve('secret'), 'secret')
    }

    def "no path leads outside: #path"() {
        given:
        Files.createDirectories(root.resolve('inside'))
        Files.createSymbolicLink(root.resolve('absolute'), outside)
        Files.createSymbolicLink(root.resolve('relative'), Path.of('../outside'))
        Files.createSymbolicLink(root.resolve('file'), outside.resolve('secret'))
        Files.createSymbolicLink(root.resolve('inside/up'), Path.of('../../../outside'))

        when:
        run("""
            local path = '$path'
            print(io.open(path .. '/secret', 'r') or 'none', io.open(path .. '/new', 'w') or 'none')
            print(posix.stat(path .. '/secret', 'type') or 'none', (os.remove(path .. '/secret')))
            print((posix.mkdir(path .. '/made')), (posix.symlink('x', path .. '/link')), (os.rename('/inside', path .. '/moved')))
            print(posix.chdir(path) == 0 and posix.stat('secret', 'type') or 'none')
            print((posix.chmod(path .. '/secret', '777')), (posix.chown(path .. '/secret', 5, 5)), (posix.utime(path .. '/secret', 1, 1)))
            print((posix.link(path .. '/secret', '/linked')), (posix.unlink(path .. '/secret')), (posix.rmdir(path)))
            for name in posix.files(path) or function() end do print(name) end
        """)

        then:
        outside.toFile().list().toList() == ['secret']
        Files.readString(outside.resolve('secret')) == 'secret'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(outside.resolve('secret'))) != 'rwxrwxrwx'
        Files.getLastModifiedTime(outside.resolve('secret')).toMillis() > 1_000_000
        !Files.exists(root.resolve('linked'))
        !printed.contains('secret')
        folder.resolve('top').toFile().list().toList().sort() == ['outside', 'root']

        where:
        path << ['/absolute', '/relative', '/inside/up', '../outside', '/../outside', '/inside/../../outside', '/..', '/inside/up/..', '/file', '/absolute/../../outside']
    }

    def "what is no regular file is not opened"() {
        given:
        ['mkfifo', root.resolve('pipe').toString()].execute().waitFor()

        when:
        run('''
            print(io.open('/pipe'), io.open('/pipe', 'w'), io.open('/'), io.open('/etc/passwd'))
            print((posix.utime('/pipe', 1, 1)))
        ''')

        then:
        printed == ['nil\tnil\tnil\tnil\t/etc/passwd: No such file or directory\t2', 'nil']
    }

    def "a program that takes too much is stopped: #body"() {
        expect:
        failure(body) =~ problem

        where:
        body                                                               || problem
        'while true do end'                                                || /does not come to an end/
        'repeat until false'                                               || /does not come to an end/
        'for i = 1, math.huge do end'                                      || /does not come to an end/
        '::a:: goto a'                                                     || /does not come to an end/
        'pcall(function() while true do end end) while true do end'        || /does not come to an end/
        "local s = 'x' while true do s = s .. s end"                       || /takes more than 256 MB/
        "local s = ('x'):rep(1e9)"                                         || /takes more than 256 MB/
        "local t = {} for i = 1, 1e9 do t[i] = i end"                      || /takes more than 256 MB/
        "local s = ('a'):rep(30) .. 'b' s:find(('a*'):rep(30) .. 'c')"     || /does not come to an end/
        "local function f() return f() + 1 end f()"                        || /line 1: stack overflow/
        "setmetatable(_G, {__index = function(t, k) return t[k .. 'x'] end}) print(undefined)" || /stack overflow/
        "while true do local pid = posix.fork() end"                       || /does not come to an end|takes more than 256 MB/
        "local t = setmetatable({}, {}) getmetatable(t).__index = t print(t.x)" || /loop/
        "for i = 1, 1000 do io.open('/f' .. i, 'w') end error('all open')" || /all open/
        "string.format('%d', 'x')"                                         || /line 1: bad argument #2 to 'format' \(number expected, got string\)/
        "os.exit(1)"                                                       || /exit not permitted/
        "error({})"                                                        || /error object is a table/
    }

    def "what cannot be read is told before anything is done: #body"() {
        when:
        run(body)

        then:
        def e = thrown(IOException)
        e.message =~ problem
        root.toFile().list().toList() == []

        where:
        body                                || problem
        'if x then'                         || /:1: 'end' expected near <eof>/
        'x = = 1'                           || /:1: unexpected symbol near '='/
        '\n\nprint("open'                   || /:3: unfinished string/
        '--[[ never closed'                 || /unfinished long comment/
        'x = ' + '(' * 500                  || /too many syntax levels/
        'x = ' + '{' * 5000                 || /too many syntax levels/
        'local ' + (1..300).collect { "a$it" }.join(',') || /too many local variables/
        'break'                             || /break outside a loop/
        'x = 5 $ 3'                         || /unexpected symbol near '\$'/
        '\u001bLua'                         || /unexpected symbol/
    }

    def "an interrupted program ends"() {
        given:
        whenPrinted = { Thread.currentThread().interrupt() }

        when:
        run('print("begun") while true do end')

        then:
        thrown(InterruptedException)
    }

    def "without root what only root may do is noted"() {
        when:
        run('''
            posix.mkdir('/made')
            posix.chmod('/made', '2755')
            io.open('/made/file', 'w'):close()
            posix.chown('/made/file', 5, 6)
            posix.chmod('/made/file', '4400')
            print(posix.stat('/made/file', 'uid'), posix.stat('/made/file', 'gid'))
        ''')

        then:
        printed == ['5.0\t6.0']
        def file = laid.findAll { it.path() == '/made/file' }.last()
        [file.uid(), file.gid(), file.mode() & 07777] == [5, 6, 04400]
        (laid.findAll { it.path() == '/made' }.last().mode() & 07777) == 02755
        Files.getAttribute(root.resolve('made/file'), 'unix:uid') != 5
        Files.isReadable(root.resolve('made/file'))
    }

    def "programs are run by the runner of scriptlets, in the folder and with the environment that were set"() {
        when:
        run('''
            os.execute('echo "a b"')
            rpm.execute('/bin/true', 'x y')
            posix.mkdir('/etc')
            posix.chdir('/etc')
            posix.setenv('A', 'b')
            rpm.execute('/bin/false')
            if posix.fork() == 0 then posix.exec('/sbin/ldconfig') end
        ''')

        then:
        ran == [['/bin/sh', '-c', 'echo "a b"'], ['/bin/true', 'x y'],
            ['/bin/sh', '-c', 'cd "$0" && exec "$@"', '/etc', 'env', 'A=b', '/bin/false'],
            ['/bin/sh', '-c', 'cd "$0" && exec "$@"', '/etc', 'env', 'A=b', '/sbin/ldconfig']]
    }

    def "a forked program does nothing a second time"() {
        when:
        run('''
            local f = io.open('/log', 'w')
            local count = 0
            for i = 1, 3 do
                count = count + 1
                f:write('step ', i, '\\n')
                local seen = posix.dir('/')
                seen[#seen + 1] = 'changed'
                if posix.fork() == 0 then
                    print('child', i, count, #seen)
                    posix.exec('/bin/true', tostring(i))
                end
                print('parent', i, count, #seen)
            end
            f:close()
        ''')

        then:
        Files.readString(root.resolve('log')) == 'step 1\nstep 2\nstep 3\n'
        ran == [['/bin/true', '1'], ['/bin/true', '2'], ['/bin/true', '3']]
        printed*.split('\t')*.take(3)*.join(' ') == ['child 1 1', 'parent 1 1', 'child 2 2', 'parent 2 2', 'child 3 3', 'parent 3 3']
    }

    def "digits are those of the machine, whatever people read"() {
        given:
        def before = Locale.default
        Locale.setDefault(Locale.forLanguageTag('ar-EG-u-nu-arab'))

        when:
        run("print(string.format('%q', string.char(1) .. '2'), os.tmpname())")

        then:
        printed == ['"\\0012"\t/tmp/lua_000001']

        cleanup:
        Locale.setDefault(before)
    }

    def "numbers of any length are read at once, and wrap around"() {
        when:
        run("print(tonumber(('z'):rep(20000000), 36), tonumber('-FF', 16), tonumber('-', 10), tonumber('12', 2), tonumber('18446744073709551617', 10), tonumber(' 7 ', 8))")

        then:
        printed == ["${new BigInteger('z' * 200, 36).longValue()}\t-255\tnil\tnil\t1\t7".toString()]
    }

    def "no argument, however strange, ends in anything but an error of Lua's own"() {
        given:
        run("for _, t in ipairs({'string', 'table', 'math', 'utf8', 'os', 'io', 'posix', 'rpm', '_G'}) do for name in pairs(_G[t]) do print(t, name) end end")
        def functions = printed.collect { it.split('\t').toList() }.findAll { !(it[1] in ['fork', 'exec', 'exit', 'sleep', 'print', 'rep']) }

        when:
        def problems = functions.collectMany { List function ->
            def (table, name) = function
            root.toFile().deleteDir()
            Files.createDirectories(root.resolve('etc'))
            run("""
                local f = _G['$table']['$name']
                if type(f) ~= 'function' then return end
                local values = {-1, 0, 1, 2^53, math.huge, 0/0, math.mininteger, math.maxinteger, 'a', '%', '%s%q', 'A', '\\0', '/etc/f', '', '..', '/',
                    '99999999999999999999', 'rw', 'u+x,', {}, {1, 2}, print, true, '[', '%b', '(', '%1', '!*t', '%c%Y%!', 1.5, '\\xff',
                    {year = 1e18, month = 1, day = 1}, {year = 2^31 - 1, month = 1, day = 1}, {year = 1, month = -2^60, day = 1}}
                for i = 0, #values do
                    for j = 0, #values do pcall(f, values[i], values[j]) pcall(f, 'abc', values[i], values[j]) end
                end
            """)
        }

        then:
        functions.size() > 120
        problems.findAll { !(it =~ /MB of memory|come to an end/) } == []
    }

    private String failure(String body) {
        def warnings = run(body)
        assert warnings.size() == 1
        warnings[0]
    }

    private List<String> run(String body) {
        def rpm = Packages.builder('hostile').scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['<lua>'], body, 0)).write(folder)
        def runner = { Script script -> ran << script.interpreter(); 0 } as ScriptRunner
        def listener = new InstallListener() {
            void printed(Script script, String line) {
                HostileLuaSpec.this.printed << line
                HostileLuaSpec.this.whenPrinted()
            }

            void laid(Installed.LaidFile file) { HostileLuaSpec.this.laid << file }
        }
        def options = InstallOptions.at(1_700_000_000).with(InstallOptions.Ownership.RECORD)
        new Installer(options, runner, SpecialFiles.RECORDED, listener).install(root, [rpm]).warnings()
    }
}
