package io.impscript.load

import io.impscript.diag.Checked
import io.impscript.library.ScriptLibrary
import java.nio.file.Path

/** Scripts in memory, loaded together. */
class Site {
    final MemorySources sources = new MemorySources([:])
    final List<ScriptLibrary> libraries = []
    final Map<String, String> parameters = [:]
    List<String> roots = ['main.imps.groovy']

    static Site of(String main) {
        new Site().file('main.imps.groovy', main)
    }

    Site file(String path, String text) {
        sources.put(Path.of(path), text.getBytes('UTF-8'))
        this
    }

    Site library(String scheme, Map<String, String> texts) {
        libraries << new ScriptLibrary() {
            String scheme() { scheme }
            Set<String> names() { texts.keySet() }
            Optional<String> text(String name) { Optional.ofNullable(texts[name]) }
        }
        this
    }

    Site parameter(String name, String value) {
        parameters[name] = value
        this
    }

    Checked<Loaded> load() {
        new ScriptLoader(libraries, sources).load(new LoadRequest(roots.collect { Path.of(it) }, parameters))
    }

    Loaded good() {
        def checked = load()
        assert checked.diagnostics() == []
        checked.value().get()
    }

    /** Each finding as {@code file:line:column-column code: message}. */
    List<String> findings() {
        load().diagnostics().collect { finding ->
            def place = finding.place()
                .map { "${it.file()}:${it.startLine()}:${it.startColumn()}-${it.endColumn()} ".toString() }.orElse('')
            "$place${finding.code().id()}: ${finding.message()}".toString()
        }
    }
}
