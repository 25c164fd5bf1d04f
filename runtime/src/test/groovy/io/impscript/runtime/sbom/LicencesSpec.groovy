package io.impscript.runtime.sbom

import spock.lang.Specification

class LicencesSpec extends Specification {
    def 'an SPDX expression: #text'() {
        expect:
        Licences.listed().isExpression(text)

        where:
        text << ['MIT', 'mit', 'GPL-2.0-or-later', 'MIT AND BSD-3-Clause', '(MIT OR Apache-2.0) AND ISC', 'GPL-2.0+', ' MIT ',
                 'GPL-2.0-only WITH Classpath-exception-2.0', '(GPL-2.0-only WITH Classpath-exception-2.0) OR MIT', '((MIT))']
    }

    def 'none: "#text"'() {
        expect:
        !Licences.listed().isExpression(text)

        where:
        text << ['', ' ', 'GPLv2+', 'MIT and BSD', 'MIT BSD-3-Clause', 'MIT AND', 'AND MIT', '(MIT', 'MIT)', ')MIT(', '()', 'MIT AND ()',
                 'MIT WITH MIT', 'MIT WITH', 'MIT WITH Classpath-exception-2.0 WITH Classpath-exception-2.0', 'Classpath-exception-2.0',
                 'MIT\u0000', 'Public Domain', '(' * 1000 + 'MIT' + ')' * 1000]
    }
}
