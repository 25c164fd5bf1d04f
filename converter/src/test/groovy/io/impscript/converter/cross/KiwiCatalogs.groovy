package io.impscript.converter.cross

import io.impscript.model.Catalog
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.Markup
import io.impscript.model.Metadata
import io.impscript.model.PackageCollection
import io.impscript.model.PackageRequest
import io.impscript.model.Recipe
import io.impscript.model.Reference
import io.impscript.model.Repository
import io.impscript.model.VersionConstraint

/** Makes catalogs without mistakes, with recipes that can be built; the same seed gives the same catalog. */
class KiwiCatalogs {
    static final List<String> TEXTS = [
        '', 'plain', 'a "quoted" word', 'a < b & c', 'two\nlines', 'Grüße, 世界 🚀', '${not}', ' padded ', "it's", '-- # ]]>']
    static final List<String> COMMANDS = [
        'true', 'echo "a b"', "cat <<'END_OF_COMMAND'\nx\nEND_OF_COMMAND", 'a; b\n', '# impscript:postbuild:end', "it's", '', 'Grüße']
    static final List<String> RPMS = ['zsh', 'kernel-default', 'gtk2-2-3', 'lib++', 'perl(Foo::Bar)', 'x', '7zip', 'a-1.2-3', '/usr/bin/x']
    static final List<String> VERSIONS = ['1', '2.4.1-3', '1:2.4-3', '1.0~rc1-0.1']
    static final List<String> COMMENTS = ['', ' a ', 'x', ' two\n lines ', ' OBS-Profiles: @BUILD_FLAVOR@ ']

    private final Random random

    KiwiCatalogs(long seed) {
        random = new Random(seed)
    }

    Catalog next() {
        def repositories = some(3) { new Repository(
            "r$it", text(), one(['', 'SLES15']), one(['', 'x86_64']), one(['', "https://x.org/r$it".toString()]),
            it > 0 ? one(['', "r${it - 1}".toString()]) : '', one([0, 1, 99]), one(['', 'https://x.org/key']), '2.0.0', metadata(),
            extras()) }
        def collections = some(3) { new PackageCollection(
            "c$it", text(), packages(), references(it, 'c'), '2.0.0', metadata(), extras()) }
        def recipes = (0..random.nextInt(4)).collect { def description = text(); new Recipe(
            "s$it", description, 'SLES15', one(['', 'x86_64']), one([[], ['x86_64'], ['x86_64', 'aarch64']]), packages(),
            references(collections.size(), 'c'), references(it, 's'), references(repositories.size(), 'r'), [],
            some(3) { one(COMMANDS) }, '2.0.0', metadata(), extras(), random.nextInt(3) == 0 ? kiwi(!description.empty) : Kiwi.NONE) }
        new Catalog(recipes, collections, repositories, [], [])
    }

    Kiwi kiwi(boolean described) {
        new Kiwi(
            random.nextBoolean() ? [displayname: text()] : [:], comments(), content(described), comments(), '')
    }

    private List<Markup> content(boolean described) {
        def nodes = [Tags.of('description', [Tags.text('author', text()), Tags.text('contact', text()), *(described ? [] : [Tags.text('specification', text())])], 'type', 'system'),
                     Tags.of('preferences', [Tags.text('version', '1.2.3'), Tags.text('packagemanager', one(['zypper', 'dnf4', 'apt'])), *comments(), Tags.empty('type', 'image', 'tbz')]),
                     *some(2) { Tags.of('repository', [Tags.empty('source', 'path', one(['https://x.org/a', 'obs://A/b']))], 'type', 'rpm-md', 'alias', "a$it".toString()) },
                     *some(3) { Tags.of('packages', some(3) { Tags.empty('package', 'name', one(RPMS + ['a=1'])) }, 'type', one(['image', 'bootstrap', 'delete'])) }]
        nodes.collectMany { random.nextInt(4) == 0 ? [new Markup.Comment(one(COMMENTS)), it] : [it] }
    }

    private List<Markup> comments() {
        some(2) { random.nextInt(3) == 0 ? new Markup.Instruction('pi', one(['', 'x="1"'])) : new Markup.Comment(one(COMMENTS)) }
    }

    private List<PackageRequest> packages() {
        def names = new ArrayList<String>(RPMS)
        Collections.shuffle(names, random)
        names.take(random.nextInt(5)).collect {
            new PackageRequest(it, random.nextBoolean() ? VersionConstraint.ANY : VersionConstraint.exactly('1.2-3'), '', text())
        }
    }

    private List<Reference> references(int below, String prefix) {
        below == 0 ? [] : some(2) { "$prefix${random.nextInt(below)}".toString() }.unique().collect { new Reference(it, text()) }
    }

    private Metadata metadata() {
        random.nextBoolean() ? Metadata.NONE : new Metadata('2018-07-03T13:24:14', some(2) { text() })
    }

    private Extras extras() {
        random.nextBoolean() ? Extras.NONE : new Extras([owner: text(), list: [1, [a: null]]])
    }

    private String text() {
        one(TEXTS)
    }

    private <T> List<T> some(int limit, Closure<T> maker) {
        int count = random.nextInt(limit + 1)
        count == 0 ? [] : (0..<count).collect { maker(it) }
    }

    private <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }
}
