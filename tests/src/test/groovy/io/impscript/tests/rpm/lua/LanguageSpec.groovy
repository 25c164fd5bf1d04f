package io.impscript.tests.rpm.lua

import static io.impscript.tests.fixture.HostTool.*

import io.impscript.rpm.lua.Budget
import io.impscript.rpm.lua.Lua
import io.impscript.rpm.lua.LuaFunction
import io.impscript.rpm.lua.LuaTable
import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.NeedsHost
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Our Lua beside the one that rpm brings. */
@NeedsHost([RPM])
class LanguageSpec extends Specification {
    private static final PRINT = '''print = function(...)
            local texts = {}
            for i = 1, select('#', ...) do texts[i] = tostring((select(i, ...))) end
            io.write(table.concat(texts, '\\t'), '\\n')
        end
        '''

    @TempDir
    Path folder

    def "programs print what they print in rpm"() {
        given:
        def blocks = LanguageSpec.getResource('/lua/language.txt').text.split('\n\n').toList()
        def program = PRINT + blocks.withIndex().collect { block, number ->
            """io.write('# ${number + 1}\\n') do local f, problem = load([=====[${block}]=====], '=block')
               if f then print(pcall(f)) else print(problem) end end\n"""
        }.join('')

        when:
        def ours = parts(ours(program))
        def theirs = parts(theirs(program))

        then:
        blocks.size() > 40
        ours.size() == blocks.size() + 1
        def different = (0..<ours.size()).findAll { ours[it].trim() != theirs[it].trim() }
        different.collect { "${blocks[it - 1]}\nours:\n${ours[it]}\nrpm's:\n${theirs[it]}" } == []
    }

    private static List<String> parts(String output) {
        output.split('# \\d+\n', -1).toList()
    }

    private static String ours(String program) {
        def out = new StringBuilder()
        def lua = new Lua(Budget.ofScriptlet())
        def io = new LuaTable()
        lua.globals().set('io', io)
        io.set('write', LuaFunction.of('write', { args ->
            (1..args.count()).each { out << args.text(it) }
            LuaFunction.results()
        }))
        lua.run(new String(program.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), 'test')
        out.toString()
    }

    private String theirs(String program) {
        def file = folder.resolve('program.lua')
        Files.writeString(file, program)
        def result = HostCommand.of('rpm', '--eval', "%{lua: dofile('$file')}").output()
        new String(result.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
    }
}
