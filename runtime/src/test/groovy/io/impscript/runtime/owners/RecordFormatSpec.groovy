package io.impscript.runtime.owners

import io.impscript.runtime.files.FileKind
import io.impscript.runtime.files.FileTrouble
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class RecordFormatSpec extends Specification {
    @TempDir Path folder

    static final String EXAMPLE = '''\
        impscript-owners 1
        d 1777 0 0 - - - .
        c 0660 0 6 10:200 1700000000 - dev/net/tun
        - 0000 0 42 - - - etc/shadow\\040\\134\\012\\377
        - 0755 0 0 - - cap_net_raw=ep usr/bin/ping
        p 0600 7 8 - -5 - var/pipe
        end 5
        '''.stripIndent()

    OwnershipRecord read(String text) {
        RecordFormat.read(Files.write(folder.resolve('owners'), text.getBytes('ISO-8859-1')))
    }

    def 'what is written is read again, whatever the names are'() {
        given:
        def record = read(EXAMPLE)

        expect:
        RecordFormat.print(record) == EXAMPLE
        record.files().size() == 5
        record.find('usr/bin/ping'.bytes).get().capabilities() == 'cap_net_raw=ep'
        record.find('dev/net/tun'.bytes).get() == new RecordedFile(FileKind.CHARACTER_DEVICE, 0660, 0, 6, 10, 200, 1700000000, '')
        record.find('etc/shadow \\\n\u00ff'.getBytes('ISO-8859-1')).get().gid() == 42
        record.nodes('dev/net'.bytes).collect { new String(it) } == ['dev/net/tun']
        record.nodes('dev'.bytes) == []
    }

    def 'a damaged record is refused with its line: #fault'() {
        when:
        read(EXAMPLE.replace(from, to))

        then:
        def e = thrown(FileTrouble)
        e.message == "${folder.resolve('owners')} is damaged: line $line; build the image again"

        where:
        fault             | from               | to                     || line
        'another version' | 'owners 1'         | 'owners 2'             || '1 is not the head of such a file'
        'cut off'         | 'end 5\n'          | ''                     || '7 is not the end it should be'
        'a line missing'  | 'p 0600 7 8 - -5 - var/pipe\n' | ''         || '6 is not the end it should be'
        'more after it'   | 'end 5\n'          | 'end 5\n\n'            || '8 is not the end it should be'
        'out of the root' | 'var/pipe'         | 'var/../../pipe'       || '6 has no path of an image'
        'absolute'        | 'var/pipe'         | '/var/pipe'            || '6 has no path of an image'
        'empty name'      | 'var/pipe'         | 'var//pipe'            || '6 has no path of an image'
        'NUL'             | 'var/pipe'         | 'var/pipe\\000'        || '6 has no path of an image'
        'order'           | 'var/pipe'         | 'a'                    || '6 is not in order'
        'twice'           | 'var/pipe'         | 'usr/bin/ping'         || '6 is not in order'
        'mode'            | '1777'             | '9777'                 || '2 has a value that cannot be'
        'longer mode'     | '1777'             | '41777'                || '2 has a value that cannot be'
        'negative owner'  | '- 0000 0 42'      | '- 0000 -1 42'         || '4 has a value that cannot be'
        'large owner'     | '- 0000 0 42'      | '- 0000 4294967295 42' || '4 has a value that cannot be'
        'device'          | '10:200'           | '10:9999999'           || '3 has a value that cannot be'
        'kind'            | 'd 1777'           | 'x 1777'               || '2 has a value that cannot be'
        'escape'          | '\\377'            | '\\777'                || '4 has a value that cannot be'
        'needless escape' | 'var/pipe'         | 'var/pip\\145'         || '6 has a value that cannot be'
        'fields'          | 'd 1777'           | 'd  1777'              || '2 has not eight fields'
        'a time'          | '1700000000'       | '99999999999999'       || '3 has a value that cannot be'
    }

    def 'a link is not followed, nothing is no record'() {
        given:
        Files.writeString(folder.resolve('real'), EXAMPLE)
        Files.createSymbolicLink(folder.resolve('link'), folder.resolve('real'))

        when:
        RecordFormat.read(folder.resolve(name))

        then:
        thrown(FileTrouble)

        where:
        name << ['link', 'none']
    }
}
