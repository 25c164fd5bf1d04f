package io.impscript.runtime.exec

import io.impscript.runtime.port.Command
import io.impscript.runtime.port.CommandResult
import io.impscript.runtime.port.CommandRunner
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import spock.lang.Specification
import spock.lang.TempDir

class BuildLogSpec extends Specification {
    @TempDir Path folder

    def now = Instant.parse('2026-02-03T04:05:06.789Z')
    def clock = new Clock() {
        Instant instant() { now }
        java.time.ZoneId getZone() { ZoneOffset.UTC }
        Clock withZone(java.time.ZoneId zone) { this }
    }
    def command = new Command(['/usr/bin/rpm', '-e', 'a b', "it's"], [:], folder)

    def 'keeps command line, output, status and time of every program'() {
        given:
        def file = folder.resolve('logs/one.log')
        CommandRunner fake = { c, lines ->
            lines.accept('removing')
            now += Duration.ofMillis(1500)
            new CommandResult(2, [])
        }

        when:
        def log = new BuildLog(file, clock)
        def seen = []
        def result = new LoggingRunner(fake, log).execute(command, { seen << it })
        new LoggingRunner(fake, log).execute(command.wrapped(['unshare', 'x'], folder), {})
        log.close()

        then:
        result.exitCode() == 2
        seen == ['removing']
        Files.readString(file) == """
# 2026-02-03T04:05:06Z
\$ /usr/bin/rpm -e 'a b' 'it'\\''s'
removing
# status 2 after 1.5 s

# 2026-02-03T04:05:08Z
\$ /usr/bin/rpm -e 'a b' 'it'\\''s'
removing
# status 2 after 1.5 s
"""
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
    }

    def 'notes a program that could not be started'() {
        given:
        def log = new BuildLog(folder.resolve('x.log'), clock)
        CommandRunner fake = { c, lines -> throw new MissingProgramException('rpm') }

        when:
        new LoggingRunner(fake, log).execute(command, {})

        then:
        thrown(MissingProgramException)
        Files.readString(log.file()).contains('# not started, or stopped after 0.0 s')
    }

    def 'says where the disk is full'() {
        given:
        def log = new BuildLog(Path.of('/dev/full'), clock)

        when:
        log.line('x')

        then:
        def e = thrown(UncheckedIOException)
        e.cause.message.startsWith('no space left on the disk of /dev/full (')
    }
}
