package io.impscript.runtime.build

import io.impscript.runtime.port.Command
import io.impscript.runtime.port.CommandResult
import io.impscript.runtime.port.CommandRunner
import io.impscript.runtime.port.Sandbox
import java.nio.file.Files
import java.nio.file.Path
import java.util.function.Consumer

/**
 * A machine in memory: dnf lays one file and prints what it is told to, rpm lists one package,
 * everything else ends with the status it is told to.
 */
class FakeHost implements CommandRunner, Sandbox {
    List<List<String>> calls = [].asSynchronized()
    List<String> dnfOutput = []
    int dnfStatus = 0
    Map<String, Integer> statusOf = [:]
    Closure during = {}

    @Override
    CommandResult execute(Command command, Consumer<String> lines) {
        calls << command.argv()
        during(command)
        switch (command.argv()[0]) {
            case 'dnf': return dnf(command, lines)
            case 'rpm':
                if (command.argv().contains('-qa')) {
                    lines.accept('zsh\t0\t5.9\t4\tx86_64\tabc\tdef\t1000')
                }
                return new CommandResult(0, [])
            default:
                int status = statusOf.getOrDefault(command.argv().last(), 0)
                lines.accept('said by ' + command.argv().last())
                return new CommandResult(status, ['said by ' + command.argv().last()])
        }
    }

    private CommandResult dnf(Command command, Consumer<String> lines) {
        if (command.argv().contains('repoquery')) {
            lines.accept(command.argv().contains('--installed') ? 'zsh\t5.9-4\tx86_64\tsite' : 'zsh\t5.9-4\tx86_64\tsite')
            return new CommandResult(0, [])
        }
        def root = Path.of(command.argv().find { it.startsWith('--installroot=') }.substring('--installroot='.length()))
        Files.createDirectories(root.resolve('usr/bin'))
        Files.createDirectories(root.resolve('usr/lib/sysimage/rpm'))
        Files.writeString(root.resolve('usr/bin/zsh'), 'new')
        dnfOutput.each { lines.accept(it) }
        new CommandResult(dnfStatus, dnfOutput.takeRight(20))
    }

    @Override
    Command beside(Path root, Command command) {
        command
    }

    @Override
    Command first(Path root, Command command) {
        command
    }

    @Override
    Command inside(Path root, List<Sandbox.Bind> binds, Command command) {
        command
    }
}
