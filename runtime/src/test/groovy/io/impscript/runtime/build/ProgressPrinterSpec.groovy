package io.impscript.runtime.build

import io.impscript.runtime.build.BuildEvent.LogLine
import io.impscript.runtime.build.BuildEvent.Note
import io.impscript.runtime.build.BuildEvent.StepFinished
import io.impscript.runtime.build.BuildEvent.StepProgress
import io.impscript.runtime.build.BuildEvent.StepStarted
import io.impscript.runtime.build.BuildEvent.Unit
import io.impscript.runtime.build.BuildEvent.Warning
import io.impscript.runtime.build.ProgressPrinter.Look
import io.impscript.runtime.plan.BuildStep
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import spock.lang.Specification

class ProgressPrinterSpec extends Specification {
    def bytes = new ByteArrayOutputStream()
    def now = Instant.EPOCH
    def clock = new Clock() {
        @Override
        ZoneId getZone() { null }

        @Override
        Clock withZone(ZoneId zone) { this }

        @Override
        Instant instant() { now }
    }

    String shown(Look look) {
        bytes.reset()
        def printer = new ProgressPrinter(new PrintStream(bytes, true, 'UTF-8'), look, clock)
        printer.accept(new StepStarted(BuildStep.INSTALL, 2, 6))
        now = now.plusSeconds(1)
        printer.accept(new StepProgress(BuildStep.INSTALL, 7, 220, Unit.PACKAGES, 'zlib'))
        printer.accept(new LogLine('  Installing : zlib'))
        now = now.plusSeconds(11)
        printer.accept(new StepProgress(BuildStep.INSTALL, 137, 220, Unit.PACKAGES, 'zsh-5.9'))
        now = now.plusMillis(10)
        printer.accept(new StepProgress(BuildStep.INSTALL, 138, 220, Unit.PACKAGES, 'zsh-doc'))
        printer.accept(new Warning('a script failed'))
        printer.accept(new Note('cleaned up'))
        printer.accept(new StepFinished(BuildStep.INSTALL, Duration.ofSeconds(3_725), '220 packages'))
        printer.close()
        bytes.toString('UTF-8')
    }

    def 'elsewhere than on a terminal it is plain lines, in a long step one every ten seconds'() {
        expect:
        shown(Look.PLAIN) == '''\
            [2/6] install ...
            [2/6] install  137/220 packages  0:12  zsh-5.9
            warning: a script failed
            note: cleaned up
            [2/6] install  220 packages  1:02:05
            '''.stripIndent()
    }

    def 'on a terminal one line is written over, and never wider than it'() {
        given:
        def text = shown(new Look(true, false, 40))
        def clear = '\r\033[K'

        expect:
        text == clear + '[2/6] install' + clear + '[2/6] install  7/220 packages  0:01  z…' +
            clear + '[2/6] install  137/220 packages  0:12 …' + clear + 'warning: a script failed\nnote: cleaned up\n' +
            '[2/6] install  220 packages  1:02:05\n'
    }

    def 'colours only where they are wanted'() {
        expect:
        shown(new Look(true, true, 80)).contains('\033[33mwarning: \033[0ma script failed')
        !shown(new Look(true, false, 80)).contains('\033[3')
    }
}
