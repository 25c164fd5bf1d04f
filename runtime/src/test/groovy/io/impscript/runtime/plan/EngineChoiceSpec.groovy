package io.impscript.runtime.plan

import io.impscript.runtime.pkg.Engine
import io.impscript.runtime.tools.Tool
import io.impscript.validate.Dist
import spock.lang.Specification

/** Which engine builds a recipe. */
class EngineChoiceSpec extends Specification {
    static EngineChoice choice(String dist, List<Tool> missing, boolean mayMount = true, Engine chosen = null) {
        EngineChoice.of(Optional.ofNullable(chosen), Dist.of(dist), new HostAbilities({ !(it in missing) }, mayMount)).orElse(null)
    }

    def 'a #dist recipe where #missing is missing is built by #engine, since #reason'() {
        expect:
        choice(dist, missing) == new EngineChoice(engine, reason)

        where:
        dist     | missing                 || engine          | reason
        'SLES15' | []                      || Engine.ZYPPER   | ''
        'SLES15' | [Tool.DNF]              || Engine.ZYPPER   | ''
        'SLES15' | [Tool.ZYPPER]           || Engine.EMBEDDED | 'zypper is not installed'
        'RHEL9'  | [Tool.ZYPPER]           || Engine.DNF      | ''
        'RHEL9'  | [Tool.DNF, Tool.RPM]    || Engine.EMBEDDED | 'dnf is not installed'
        'RHEL9'  | [Tool.RPM]              || Engine.EMBEDDED | 'rpm is not installed'
    }

    def 'who may not mount gets the embedded engine'() {
        expect:
        choice('SLES15', [], false) == new EngineChoice(Engine.EMBEDDED, 'zypper needs the right to mount, which root has')
    }

    def 'what a person chose holds, whatever is missing'() {
        expect:
        choice('SLES15', [Tool.DNF], false, Engine.DNF) == new EngineChoice(Engine.DNF, '')
        choice('BeOS', [], true, Engine.EMBEDDED) == new EngineChoice(Engine.EMBEDDED, '')
    }

    def 'a dist that means nothing decides nothing'() {
        expect:
        choice('BeOS', []) == null
        choice('', []) == null
    }
}
