package io.impscript.tests.build

import io.impscript.tests.fixture.HostCommand
import io.impscript.tests.fixture.rpm.DebianRpmRepositories
import java.nio.file.Path

/** Builds of a small image, each with some parameters of its script. */
class SmallImage {
    static final String SCRIPT = 'tests/src/test/resources/build/small.imps.groovy'

    final Imps imps

    SmallImage(Imps imps) {
        this.imps = imps
    }

    Imps.Result build(Map<String, ?> options = [:]) {
        imps.run(arguments(options))
    }

    Imps.Running start(Map<String, ?> options) {
        imps.start(arguments(options))
    }

    /** The arguments of a build; {@code engine} is no parameter of the script. */
    static List<String> arguments(Map<String, ?> options) {
        def parameters = [system: DebianRpmRepositories.ofUser().base().url()] + options.findAll { it.key != 'engine' }
        ['build', '--engine', options.engine ?: 'dnf', '--image', 'none'] +
            parameters.collectMany { ['-P', "${it.key}=${it.value}".toString()] } + [SCRIPT]
    }

    Path root() {
        imps.imageRoot('small')
    }

    /** Where the root is while it is built. */
    Path unfinished() {
        imps.imageRoot('.small.building')
    }

    /** Every file of the published root with its size, time and mode. */
    String state() {
        HostCommand.of('find', root(), '-printf', '%P %s %T@ %m %l\\n').output()
    }
}
