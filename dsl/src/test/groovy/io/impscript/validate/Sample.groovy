package io.impscript.validate

import io.impscript.diag.Diagnostic
import io.impscript.diag.DiagnosticCode
import io.impscript.model.Catalog
import io.impscript.model.Element
import io.impscript.model.Element.Kind
import io.impscript.model.Element.Part
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.ImageGroup
import io.impscript.model.Metadata
import io.impscript.model.NodeMap
import io.impscript.model.PackageCollection
import io.impscript.model.PackageRequest
import io.impscript.model.Places
import io.impscript.model.Recipe
import io.impscript.model.Reference
import io.impscript.model.Repository
import io.impscript.model.SourceSpan
import io.impscript.model.VersionConstraint
import java.nio.file.Path

/** Builds catalogs by hand; each thing declared stands on a line of its own, ten lines apart. */
class Sample {
    List<Recipe> recipes = []
    List<PackageCollection> collections = []
    List<Repository> repositories = []
    List<ImageGroup> groups = []
    List<NodeMap> maps = []
    Map<String, HostFiles.Kind> files = [:]
    Set<String> built = []
    String file = 'site.imps.groovy'
    private Places.Builder places = Places.builder()
    private int line = 1

    Sample recipe(Map<String, Object> fields = [:], String name) {
        place(Kind.RECIPE, recipes.size())
        recipes << new Recipe(name, '', fields.dist ?: '', fields.defaultArch ?: '', fields.validArch ?: [],
            packages(fields.packages), references(fields.collections), references(fields.recipes),
            references(fields.repositories), fields.copies ?: [], fields.commands ?: [], '2.0.0', Metadata.NONE,
            Extras.NONE, Kiwi.NONE)
        this
    }

    Sample collection(Map<String, Object> fields = [:], String name) {
        place(Kind.PACKAGE_COLLECTION, collections.size())
        collections << new PackageCollection(name, '', packages(fields.packages), references(fields.collections),
            '2.0.0', Metadata.NONE, Extras.NONE)
        this
    }

    Sample repository(Map<String, Object> fields = [:], String name) {
        place(Kind.REPOSITORY, repositories.size())
        repositories << new Repository(name, '', fields.type ?: '', fields.arch ?: '', fields.url ?: '',
            fields.updates ?: '', (fields.priority ?: 0) as int, fields.gpgKey ?: '', '2.0.0', Metadata.NONE,
            Extras.NONE)
        this
    }

    Sample group(String name, List<Map<String, String>> members) {
        place(Kind.IMAGE_GROUP, groups.size())
        groups << new ImageGroup(name, members.collect {
            new ImageGroup.Member(it.recipe, it.dest ?: '', it.nimsGroup ?: '', it.netroot ?: '', it.arch ?: '',
                it.exportFormat ?: '', '', Extras.NONE)
        })
        this
    }

    Sample map(String name, List<Map<String, Object>> nodes) {
        place(Kind.NODE_MAP, maps.size())
        maps << new NodeMap(name, '', 'p0', nodes.collect {
            new NodeMap.Node(it.name as String, it.type ?: '', it.groups ?: [], it.image ?: '', '', '',
                (it.parameters ?: [:]).collect { k, v -> new NodeMap.KernelParameter(k as String, v as String) },
                Extras.NONE)
        }, '1.0.0', Metadata.NONE, Extras.NONE)
        this
    }

    Sample at(Kind kind, int index, Part part, int item = 0) {
        places.put(Element.of(kind, index).part(part, item), new SourceSpan(file, line, 5, line, 9))
        line++
        this
    }

    Sample inFile(String name) {
        file = name
        this
    }

    Catalog catalog() {
        new Catalog(recipes, collections, repositories, groups, maps)
    }

    Places places() {
        places.build()
    }

    ValidationContext context() {
        HostFiles onDisk = { Path path -> files.getOrDefault(path.toString(), HostFiles.Kind.MISSING) } as HostFiles
        new ValidationContext(built, onDisk, ScriptFolders.under(Path.of('/site')))
    }

    List<Diagnostic> findings() {
        new CatalogValidator().validate(catalog(), places(), context())
    }

    /** Findings of one kind, as text with hints and related places. */
    List<String> texts(DiagnosticCode... codes) {
        findings().findAll { !codes || it.code() in codes }.collect { text(it) }
    }

    List<String> codes() {
        findings()*.code()*.id()
    }

    static String text(Diagnostic finding) {
        def at = finding.place().map { " @$it.startLine" as String }.orElse('')
        ([finding.severity().name().toLowerCase() + at + ': ' + finding.message()] + finding.hints().collect { '= ' + it } +
            finding.related().collect { '~ ' + it.place().startLine() + ' ' + it.message() }).join('\n')
    }

    private void place(Kind kind, int index) {
        line = line.intdiv(10) * 10 + 10
        places.put(Element.of(kind, index), new SourceSpan(file, line, 1, line, 10))
        line++
    }

    private static List<Reference> references(Object names) {
        (names ?: []).collect { it instanceof List ? new Reference(it[0], it[1]) : new Reference(it as String, '') }
    }

    static List<PackageRequest> packages(Object list) {
        (list ?: []).collect { it instanceof Map ? request(it) : new PackageRequest(it as String, VersionConstraint.ANY, '', '') }
    }

    private static PackageRequest request(Map<String, String> it) {
        def matcher = (it.version ?: '') =~ /(<=|>=|=|<|>)?\s*(.*)/
        matcher.matches()
        def relation = VersionConstraint.Relation.values().find { r -> r.sign() == (matcher.group(1) ?: '=') }
        def version = it.version ? new VersionConstraint(relation, matcher.group(2)) : VersionConstraint.ANY
        new PackageRequest(it.name, version, it.arch ?: '', it.rationale ?: '')
    }
}
