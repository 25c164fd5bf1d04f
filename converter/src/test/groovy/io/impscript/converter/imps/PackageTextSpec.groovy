package io.impscript.converter.imps

import io.impscript.model.PackageRequest
import io.impscript.model.VersionConstraint
import spock.lang.Specification

class PackageTextSpec extends Specification {
    def 'a text is split into name, version and architecture'() {
        expect:
        PackageText.split(text) == new PackageRequest(name, PackageText.constraint(version), arch, '')

        where:
        text                          | name            | version     | arch
        'zsh'                         | 'zsh'           | ''          | ''
        'kernel-default'              | 'kernel-default'| ''          | ''
        'java-17'                     | 'java-17'       | ''          | ''
        'sitemon-agent-2.4.1-3'       | 'sitemon-agent' | '2.4.1-3'   | ''
        'gdb-8.3.1-12.1.x86_64'       | 'gdb'           | '8.3.1-12.1'| 'x86_64'
        'glibc.i686'                  | 'glibc'         | ''          | 'i686'
        'python3.11'                  | 'python3.11'    | ''          | ''
        'gdb=8.3.1'                   | 'gdb'           | '= 8.3.1'   | ''
        'gdb == 8.3.1'                | 'gdb'           | '= 8.3.1'   | ''
        'gdb >= 8.3'                  | 'gdb'           | '>= 8.3'    | ''
        'gdb.aarch64<9'               | 'gdb'           | '< 9'       | 'aarch64'
        'gdb-1:8.3-1'                 | 'gdb'           | '1:8.3-1'   | ''
        '.x86_64'                     | '.x86_64'       | ''          | ''
    }

    def 'the text of a request is the plainest one that is split the same again'() {
        expect:
        PackageText.of(new PackageRequest(name, PackageText.constraint(version), arch, '')) == Optional.ofNullable(text)

        where:
        name       | version    | arch     | text
        'zsh'      | ''         | ''       | 'zsh'
        'zsh'      | ''         | 'x86_64' | 'zsh.x86_64'
        'gdb'      | '8.3-1'    | ''       | 'gdb-8.3-1'
        'gdb'      | '8.3-1'    | 'noarch' | 'gdb-8.3-1.noarch'
        'gdb'      | '8.3'      | ''       | 'gdb=8.3'
        'gdb'      | 'v8-1'     | ''       | 'gdb=v8-1'
        'gdb'      | '>= 8.3-1' | ''       | 'gdb>=8.3-1'
        'gtk2-2-3' | ''         | ''       | null
        'zsh'      | ''         | 'odd'    | null
        'gtk2-2-3' | '4-5'      | ''       | 'gtk2-2-3-4-5'
    }

    def 'a request that no text can state gets keys of its own'() {
        given:
        def writer = new ObjectWriter()
            .packages([new PackageRequest('gtk2-2-3', VersionConstraint.ANY, '', 'old')])

        expect:
        writer.with(io.impscript.model.Extras.NONE).packages ==
            [[name: 'gtk2-2-3', rationale: 'old', version: '', arch: '']]
    }
}
