package io.impscript.tests.rpm

import io.impscript.rpm.file.Unpacked
import io.impscript.rpm.repo.FilelistsReader
import io.impscript.rpm.repo.PackageTable
import io.impscript.rpm.repo.PrimaryReader
import io.impscript.rpm.repo.RepositoryIndex
import io.impscript.rpm.solve.Goal
import io.impscript.rpm.solve.LookedUpFiles
import io.impscript.rpm.solve.Outcome
import io.impscript.rpm.solve.Request
import io.impscript.rpm.solve.Resolver
import io.impscript.rpm.solve.Source
import io.impscript.rpm.solve.Universe
import io.impscript.tests.fixture.HostCommand
import java.nio.file.Files
import java.nio.file.Path

/** The same goals over the same repositories, resolved by dnf and by us. */
class DnfGoals {
    final Path work
    final boolean weak
    final List<Map> repositories = []

    DnfGoals(Path work, boolean weak = false) {
        this.work = work
        this.weak = weak
    }

    DnfGoals repository(Map options = [:], String name, Path folder) {
        repositories << ([name: name, folder: folder, priority: 99, excludes: [], includes: []] + options)
        this
    }

    /** By goal, the sorted packages; null where dnf finds none. */
    List<List<String>> dnf(List<List<String>> goals) {
        def job = Files.writeString(work.resolve('job.json'), json(goals))
        def script = Files.write(work.resolve('goals.py'), getClass().getResource('/rpm/dnf_goals.py').bytes)
        def lines = HostCommand.of('/usr/bin/python3', script, job).with('HOME', work).output().readLines().findAll { it.startsWith('[') || it.startsWith('null') }
        assert lines.size() == goals.size()
        lines.collect { it.startsWith('null') ? null : (it =~ /"([^"]+)"/).collect { one -> one[1] }.sort() }
    }

    /** As {@link #dnf}, by us. */
    List<List<String>> ours(List<List<String>> goals) {
        def sources = sources()
        goals.collect { packages(outcome(sources, it)) }
    }

    Outcome outcome(List<Source> sources, List<String> goal) {
        Resolver.resolve(new Universe(sources, 'x86_64'), new Goal(goal.collect { Request.of(it) }, [], weak))
    }

    static List<String> packages(Outcome outcome) {
        outcome instanceof Outcome.Resolved ? outcome.packages()*.nevra()*.toString().sort() : null
    }

    List<Source> sources() {
        def tables = repositories.collect { read(it.folder) }
        def wanted = LookedUpFiles.requiredBy(tables)
        (0..<tables.size()).collect { i ->
            def files = wanted ? FilelistsReader.find('r', tables[i], wanted, open(repositories[i].folder, 'filelists')) : [:]
            def one = repositories[i]
            new Source(one.name, tables[i]).withPriority(one.priority).excluding(one.excludes).including(one.includes).withFiles(files)
        }
    }

    private static PackageTable read(Path folder) {
        PrimaryReader.read('r', open(folder, 'primary'))
    }

    private static InputStream open(Path folder, String type) {
        def index = RepositoryIndex.read('r', Files.newInputStream(folder.resolve('repodata/repomd.xml')))
        new Unpacked('r', type, Files.newInputStream(folder.resolve(index.data(type).get().location())), 1 << 28)
    }

    private static String texts(List<String> all) {
        '[' + all.collect { "\"$it\"" }.join(', ') + ']'
    }

    private String json(List<List<String>> goals) {
        def repos = repositories.collect {
            """{"name": "$it.name", "url": "file://$it.folder", "priority": $it.priority, "excludes": ${texts(it.excludes)}, "includes": ${texts(it.includes)}}"""
        }
        """{"root": "${work.resolve('dnf')}", "weak": $weak, "repositories": [${repos.join(', ')}], "goals": [${goals.collect { "{\"install\": [${it.collect { "\"$it\"" }.join(', ')}]}" }.join(', ')}]}"""
    }
}
