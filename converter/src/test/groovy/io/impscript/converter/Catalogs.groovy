package io.impscript.converter

import io.impscript.model.Catalog
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.ImageGroup
import io.impscript.model.Metadata
import io.impscript.model.NodeMap
import io.impscript.model.PackageCollection
import io.impscript.model.PackageFilter
import io.impscript.model.PackageRelation
import io.impscript.model.PackageRequest
import io.impscript.model.PackageScriptlet
import io.impscript.model.PackagedFile
import io.impscript.model.Recipe
import io.impscript.model.Reference
import io.impscript.model.Repository
import io.impscript.model.RepositoryMirrors
import io.impscript.model.RpmPackage
import io.impscript.model.VersionConstraint

/** Makes catalogs with awkward content; the same seed gives the same catalog. */
class Catalogs {
    static final List<String> TEXTS = [
        '', 'plain', 'a "quoted" word', 'back\\slash', 'two\nlines', "tab\tand bell\u0007", 'Grüße, 世界 🚀',
        '${not} a {token}', '# no comment', 'yes', 'null', '0x1F', '1.0', '~', '- item', 'a: b', ' padded ',
        '\u2028\u0085\ufeff', 'lone \ud83d half', '%TAG', '*alias', '&anchor', '<<', '@at', "it's", 'x' * 50]
    static final List<String> NAMES = [
        'zsh', 'kernel-default', 'gtk2-2-3', 'name-1.2-3', 'lib.x86_64', 'lib++', 'perl(Foo::Bar)', 'a=b', 'a >= 1', 'ü',
        'python3-1-2.noarch', 'x', '7zip', '-', 'foo-', 'a b', 'packages[zsh]', 'name.src']
    static final List<String> VERSIONS = ['1', '2.4.1-3', '1:2.4-3', '1.0~rc1-0.1', '2.4', 'v1-2', '5-x', '= 1', 'a-b-c', '1-2-3']
    static final List<String> ARCHES = ['', '', '', 'x86_64', 'noarch', 'aarch64', 'weird', 'i686']

    private final Random random

    Catalogs(long seed) {
        random = new Random(seed)
    }

    Catalog next() {
        new Catalog(
            some(4) { recipe(it) }, some(3) { collection(it) }, some(3) { repository(it) },
            some(3) { group(it) }, some(2) { nodeMap(it) })
    }

    Recipe recipe(int i) {
        new Recipe(
            unique(i), text(), text(), one(ARCHES), texts(), packages(), references(), references(), references(),
            texts(), texts(), text(), metadata(), extras(true), Kiwi.NONE)
    }

    PackageCollection collection(int i) {
        new PackageCollection(unique(i), text(), packages(), references(), text(), metadata(), extras(false))
    }

    Repository repository(int i) {
        new Repository(
            unique(i), text(), text(), one(ARCHES), text(), new RepositoryMirrors(texts(), text()), text(), random.nextInt(100), text(),
            new PackageFilter(texts(), texts()), some(3) { rpmPackage(it) }, text(), metadata(), extras(false))
    }

    private RpmPackage rpmPackage(int i) {
        new RpmPackage(
            unique(i), text(), text() + 1, text() + 1, text(), text(), text(), some(4) { packagedFile() },
            some(3) { new PackageRelation(one(PackageRelation.Kind.values().toList()), text()) },
            some(3) { new PackageScriptlet(one(PackageScriptlet.Kind.values().toList()), text()) })
    }

    private PackagedFile packagedFile() {
        new PackagedFile(
            one(PackagedFile.Kind.values().toList()), text(), text(), text(), one(['root', 'site']), one(['root', 'g']),
            one(PackagedFile.Configuration.values().toList()))
    }

    ImageGroup group(int i) {
        new ImageGroup(unique(i), some(4) {
            new ImageGroup.Member('r' + text(), text(), text(), text(), text(), text(), text(), extras(false))
        })
    }

    NodeMap nodeMap(int i) {
        new NodeMap(unique(i), text(), text(), some(4) { node(it) }, text(), metadata(), extras(false))
    }

    private NodeMap.Node node(int i) {
        new NodeMap.Node(
            "c0-0c0s${i}n0".toString(), text(), texts(), text(), text(), text(), some(5) {
            new NodeMap.KernelParameter(one(['console', 'nosmt', 'a=b', '']), random.nextBoolean() ? null : text())
        }, extras(false))
    }

    private String unique(int i) {
        (TEXTS - 'lone \ud83d half')[random.nextInt(TEXTS.size() - 1)] + i
    }

    private String text() {
        one(TEXTS)
    }

    private List<String> texts() {
        some(3) { text() }
    }

    private List<PackageRequest> packages() {
        some(6) { new PackageRequest(one(NAMES), version(), one(ARCHES), text()) }
    }

    private VersionConstraint version() {
        def relation = one(VersionConstraint.Relation.values().toList())
        relation == VersionConstraint.Relation.ANY
            ? VersionConstraint.ANY
            : new VersionConstraint(relation, one(VERSIONS))
    }

    private List<Reference> references() {
        some(3) { new Reference(one(NAMES), text()) }
    }

    private Metadata metadata() {
        new Metadata('2018-07-03T13:24:14', texts())
    }

    private Extras extras(boolean inside) {
        def keys = ['owner', 'Grüße', '', 'a.b', 'x[1].y', '\\back', '1', 'true']
        if (inside) {
            keys += ['metadata.author', 'packages[zsh].owner', 'recipes[x].why', '\\metadata.author', 'packages[x#2].o']
        }
        new Extras(some(4) { [(one(keys)): value(3)] }.inject([:]) { all, each -> all + each })
    }

    private Object value(int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0: return null
            case 1: return random.nextBoolean()
            case 2: return random.nextInt()
            case 3: return random.nextLong()
            case 4: return new BigInteger(200, random)
            case 5: return new BigDecimal(new BigInteger(60, random), random.nextBoolean() ? 20 : -20)
            case 6: return text()
            case 7: return some(3) { value(depth - 1) }
            default: return some(3) { [(unique(it)): value(depth - 1)] }.inject([:]) { all, each -> all + each }
        }
    }

    private <T> List<T> some(int limit, Closure<T> maker) {
        int count = random.nextInt(limit + 1)
        count == 0 ? [] : (0..<count).collect { maker(it) }
    }

    private <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }
}
