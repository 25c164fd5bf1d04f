package io.impscript.runtime.repl

import io.impscript.converter.Stamp
import io.impscript.library.ScriptLibrary
import java.nio.file.Path
import java.time.Instant

/** Sessions for specifications. */
class Sessions {
    static final Stamp NOW = new Stamp(Instant.parse('2024-05-06T07:08:09Z'))

    static ReplSettings settings(Map more = [:]) {
        new ReplSettings(more.files ?: [], more.parameters ?: [:], more.folder ?: Path.of(''), [library()], { NOW })
    }

    static ScriptLibrary library() {
        new ScriptLibrary() {
            String scheme() { 'stdlib' }

            Set<String> names() { ['base'] as Set }

            Optional<String> text(String name) {
                name == 'base' ? Optional.of("recipe('base') { dist 'SLES15' }") : Optional.empty()
            }
        }
    }
}
