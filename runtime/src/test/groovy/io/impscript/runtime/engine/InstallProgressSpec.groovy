package io.impscript.runtime.engine

import io.impscript.rpm.install.Script
import io.impscript.runtime.pkg.PackageEvent
import spock.lang.Specification

class InstallProgressSpec extends Specification {
    def events = []
    def lines = []
    def progress = new InstallProgress(3, { PackageEvent event -> events << event }, { String line -> lines << line }, {})

    def 'a scriptlet that failed is told with its reason'() {
        when:
        progress.scriptFailed(new Script('setup-2.14-1.noarch', '%post', ['<lua>'], '', [], []), 'line 3: attempt to index a nil value')

        then:
        events == [new PackageEvent.ScriptFailed('%post scriptlet of setup-2.14-1.noarch, line 3: attempt to index a nil value')]
    }

    def 'all else is a warning as it is'() {
        when:
        progress.warning('setup-2.14-1.noarch: user lp does not exist - using root')

        then:
        events == [new PackageEvent.Warned('setup-2.14-1.noarch: user lp does not exist - using root')]
    }

    def 'what a program in our own process prints goes to the log'() {
        when:
        progress.printed(new Script('setup-2.14-1.noarch', '%post', ['<lua>'], 'print(1)', [], []), '1')

        then:
        lines == ['1']
        events == []
    }
}
