package io.impscript.converter.cross

import io.impscript.converter.kiwi.KiwiFormat
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ImportedFilesSpec extends Specification {
    @TempDir
    Path folder

    def 'a pipe among the files is named and left out, the rest is taken'() {
        given:
        Files.writeString(folder.resolve('config.xml'), '''<image schemaversion="7.5" name="edge"><description type="system">
            <author>a</author><contact>c</contact><specification>s</specification></description></image>''')
        def etc = Files.createDirectories(folder.resolve('root/etc'))
        Files.writeString(etc.resolve('motd'), 'welcome')
        assert ['mkfifo', etc.resolve('pipe').toString()].execute().waitFor() == 0

        when:
        def read = KiwiFormat.read(folder)
        def files = ImportedFiles.of(read.value().get(), [] as Set)

        then:
        read.diagnostics()*.message().any { it.contains('pipe') && it.contains('left out') }
        files.all().keySet() == ['root', 'root/etc', 'root/etc/motd'] as Set
    }
}
