package io.impscript.tests.rpm

import io.impscript.tests.fixture.HostCommand
import java.nio.file.Files
import java.nio.file.Path

/** Lua programs run by the real rpm, which brings its own comparison of versions. */
class RpmLua {
    /** One line of output for each call of an expression with the columns of a file's line, tab-separated, as c[1], c[2], … */
    static List<String> each(Path folder, List<List<String>> rows, String expression) {
        def input = Files.writeString(Files.createTempFile(folder, 'rows', '.txt'), rows*.join('\t').join('\n') + '\n')
        def program = """%{lua: for line in io.lines("${input}") do local c = {}
            for field in (line .. "\\t"):gmatch("([^\\t]*)\\t") do c[#c + 1] = field end
            print(${expression} .. "\\n") end}"""
        HostCommand.of('rpm', '--eval', program.toString()).output().lines().filter { !it.blank }.toList()
    }
}
