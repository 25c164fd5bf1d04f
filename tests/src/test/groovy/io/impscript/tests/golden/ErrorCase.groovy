package io.impscript.tests.golden

import io.impscript.diag.Diagnostic
import io.impscript.diag.HumanRenderer
import io.impscript.diag.JsonRenderer
import io.impscript.diag.OneLineRenderer
import io.impscript.diag.SourceLookup
import io.impscript.library.ScriptLibrary
import io.impscript.load.FileSources
import io.impscript.load.LoadRequest
import io.impscript.load.ScriptLoader
import io.impscript.load.Sources
import io.impscript.validate.CatalogValidator
import io.impscript.validate.DiskFiles
import io.impscript.validate.HostFiles
import io.impscript.validate.ScriptFolders
import io.impscript.validate.ValidationContext
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path

/**
 * A folder with a script and what the tool says about it. The script sees the folder as {@code /site}, which is also
 * the folder it was started in. A file {@code run} says how, a line each:
 *
 * <pre>
 * script other.imps.groovy     load this script; without such a line, script.imps.groovy
 * -P name=value                set a parameter
 * build name                   validate as before building this recipe, not as a mere check
 * host /path KIND              pretend that this stands there: one of HostFiles.Kind
 * link /path TARGET            pretend that it is a symbolic link
 * </pre>
 */
class ErrorCase {
    static final SITE = Path.of('/site')
    static final FORMS = ['expected.txt': new HumanRenderer(false), 'expected.oneline.txt': new OneLineRenderer(),
                          'expected.json': new JsonRenderer()]

    final Path folder
    private final Set<Path> touched = []
    private final List<Path> scripts = []
    private final Map<String, String> parameters = [:]
    private final Set<String> built = []
    private final Map<Path, HostFiles.Kind> pretended = [:]
    private final Map<Path, String> links = [:]
    private List<Diagnostic> known

    ErrorCase(Path folder) {
        this.folder = folder
        if (Files.exists(folder.resolve('run'))) {
            Files.readAllLines(folder.resolve('run')).each { read(it) }
        }
        scripts << (scripts ? null : Path.of('script.imps.groovy'))
        scripts.removeAll { it == null }
    }

    private void read(String line) {
        def (word, rest) = line.split(' ', 2)
        switch (word) {
            case 'script' -> scripts << Path.of(rest)
            case '-P' -> parameters[rest.takeBefore('=')] = rest.substring(rest.indexOf('=') + 1)
            case 'build' -> built << rest
            case 'host' -> pretended[Path.of(rest.split(' ')[0])] = HostFiles.Kind.valueOf(rest.split(' ')[1])
            case 'link' -> links[Path.of(rest.split(' ')[0])] = rest.split(' ')[1]
            default -> throw new IllegalArgumentException("$folder/run: $line")
        }
    }

    /** What each form of output says, by the name of the file that holds it. */
    Map<String, String> outputs() {
        def found = findings()
        FORMS.collectEntries { name, form -> [name, form.render(found, this.&lines as SourceLookup)] }
    }

    List<Diagnostic> findings() {
        known = known ?: find()
    }

    private List<Diagnostic> find() {
        def loaded = new ScriptLoader([new FolderLibrary()], new CaseSources()).load(new LoadRequest(scripts, parameters))
        def found = loaded.diagnostics()
        loaded.value().ifPresent {
            def paths = it.inputs().collectEntries { input -> [input.name(), input.path()] }
            def context = new ValidationContext(built, new CaseFiles(), ScriptFolders.with(SITE, paths))
            found = new CatalogValidator().validateAfter(found, it.catalog(), it.places(), context)
        }
        found
    }

    /** Files of the case that nothing looked at. */
    List<String> orphans() {
        findings()
        Files.walk(folder).withCloseable { files ->
            files.filter { Files.isRegularFile(it) }.map { folder.relativize(it) }
                .filter { !(it.toString() in FORMS.keySet()) && it.toString() != 'run' && !wasTouched(it) }
                .map { it.toString() }.toList()
        }
    }

    /** A folder that something asked for stands for what is in it. */
    private boolean wasTouched(Path inside) {
        inside in touched || inside.parent != null && wasTouched(inside.parent)
    }

    private List<String> lines(String file) {
        try {
            return SourceLookup.split(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8))
        } catch (IOException | IllegalArgumentException ignored) {
            def text = new FolderLibrary().text(file.substring(file.indexOf(':') + 1))
            return text.map { SourceLookup.split(it) }.orElse([])
        }
    }

    private HostFiles.Kind kind(Path path) {
        pretended[path] ?: path.startsWith(SITE) ? onDisk(SITE.relativize(path)) : HostFiles.Kind.MISSING
    }

    private HostFiles.Kind onDisk(Path inside) {
        touched << inside.normalize()
        new DiskFiles().kind(folder.resolve(inside))
    }

    /** The files of the case's folder and those that are pretended. */
    private class CaseFiles implements HostFiles {
        private final HostFiles disk = new DiskFiles()

        @Override
        HostFiles.Kind kind(Path path) {
            ErrorCase.this.kind(path)
        }

        @Override
        List<String> names(Path path) {
            def real = path.startsWith(SITE) ? disk.names(folder.resolve(SITE.relativize(path))) : []
            (real + pretended.keySet().findAll { it.parent == path }*.fileName*.toString()).unique().sort()
        }

        @Override
        Optional<String> linkTarget(Path path) {
            Optional.ofNullable(links[path])
        }
    }

    /** The files of the case's folder, by names relative to it. */
    private class CaseSources implements Sources {
        private final Sources disk = new FileSources()

        @Override
        byte[] read(Path file, int limit) {
            touched << file.normalize()
            disk.read(folder.resolve(file), limit)
        }

        @Override
        Path real(Path file) {
            touched << file.normalize()
            disk.real(folder.resolve(file))
        }

        @Override
        List<String> names(Path inside) {
            def names = disk.names(folder.resolve(inside)).findAll { !(it in FORMS.keySet()) && it != 'run' }
            names.each { touched << inside.resolve(it).normalize() }
            names
        }
    }

    /** Standard scripts that stay as they are, unlike the real ones. */
    private static class FolderLibrary implements ScriptLibrary {
        private final Path scripts = GoldenErrorsSpec.ROOT.resolveSibling('stdlib')

        @Override
        String scheme() {
            'stdlib'
        }

        @Override
        Set<String> names() {
            Files.list(scripts).withCloseable { it.map { f -> f.fileName.toString().takeBefore('.') }.toList() } as Set
        }

        @Override
        Optional<String> text(String name) {
            name in names() ? Optional.of(Files.readString(scripts.resolve("${name}.imps.groovy"))) : Optional.empty()
        }
    }
}
