package io.impscript.runtime.tools

import io.impscript.runtime.port.Command
import io.impscript.runtime.port.CommandResult
import io.impscript.runtime.port.CommandRunner
import spock.lang.Specification

class ToolsSpec extends Specification {
    def 'missing programs are named, with what they are for and the line that installs them: #family'() {
        given:
        def tools = new Tools(family, { it == 'rpm' })

        when:
        def finding = tools.finding(tools.missing([Tool.DNF, Tool.RPM, Tool.MKSQUASHFS]))

        then:
        finding.message() == 'dnf and mksquashfs are not installed'
        finding.hints()[0] == 'dnf installs images of the RHEL family and Fedora'
        finding.hints().last() == line

        where:
        family             | line
        HostFamily.DEBIAN  | 'install with: apt-get install -y --no-install-recommends dnf squashfs-tools'
        HostFamily.RED_HAT | 'install with: dnf install -y dnf squashfs-tools'
        HostFamily.SUSE    | 'install with: zypper --non-interactive install dnf squashfs'
        HostFamily.OTHER   | 'install with your package manager: dnf, mksquashfs'
    }

    def 'a host is known by its os-release: #text'() {
        expect:
        HostFamily.of(text) == family

        where:
        text                                        | family
        'ID=debian\n'                               | HostFamily.DEBIAN
        'NAME="X"\nID=mint\nID_LIKE="ubuntu debian"' | HostFamily.DEBIAN
        'ID="rocky"\nID_LIKE="rhel centos fedora"'  | HostFamily.RED_HAT
        'ID="opensuse-leap"\n'                      | HostFamily.SUSE
        'ID="sles"\n'                               | HostFamily.SUSE
        'ID=arch\n'                                 | HostFamily.OTHER
        ''                                          | HostFamily.OTHER
    }

    def 'a fresh Debian has no package lists: they are fetched and it is tried again'() {
        given:
        def there = false
        List<List<String>> calls = []
        CommandRunner runner = { Command command, lines ->
            calls << command.argv()
            there = calls.size() == 3
            new CommandResult(calls.size() == 1 ? 100 : 0, [])
        }

        expect:
        new ToolInstaller(runner, new Tools(HostFamily.DEBIAN, { there }), [:]).install([Tool.ZYPPER], {})
        calls*.take(2) == [['apt-get', 'install'], ['apt-get', 'update'], ['apt-get', 'install']]
    }

    def 'nothing is tried on a host that is not known'() {
        given:
        CommandRunner runner = { command, lines -> throw new IllegalStateException() }

        expect:
        !new ToolInstaller(runner, new Tools(HostFamily.OTHER, { false }), [:]).install([Tool.ZYPPER], {})
    }
}
