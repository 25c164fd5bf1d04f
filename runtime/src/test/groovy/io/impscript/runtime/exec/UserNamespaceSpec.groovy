package io.impscript.runtime.exec

import spock.lang.Specification

class UserNamespaceSpec extends Specification {
    def 'a program with much to say comes to its end, and its first line counts'() {
        expect:
        UserNamespace.run(['/bin/sh', '-c', 'i=0; while [ $i -lt 20000 ]; do echo "line $i"; i=$((i + 1)); done; exit ' + status]) == said

        where:
        status || said
        1      || 'line 0'
        0      || ''
    }
}
