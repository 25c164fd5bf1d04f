package io.impscript.print

import io.impscript.model.Catalog
import io.impscript.model.Comments
import io.impscript.model.Element
import io.impscript.model.Extras
import io.impscript.model.ImageGroup
import io.impscript.model.Kiwi
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

/** Makes catalogs that are hard to say; the same seed gives the same catalog. */
class RandomCatalogs {
    static final List<String> PIECES = [
        'plain', "it's", '"', "'", "'''", '\\', '\\n', '$', '${x}', '$name', '\n', '\r\n', '\r', '\t', ' ', '\u0000', '\u0007',
        '\u001b', '\u0085', '\u2028', '\ufeff', '\u202e', '\ud83d', '\ude00', '😀', 'Grüße', '世界', '//', '/*', '*/', '#', '{', '}',
        '(', ')', '[', ']', ',', ':', ';', 'in', 'def', '/', '\u00a0', 'e\u0301', '\u200d', '\b', '\f', '\u007f', 'a b', 'x' * 60]
    static final List<String> NAMES = [
        'zsh', 'kernel-default', 'kernel-firmware', 'kernel-source', 'libfoo1', 'libbar2', 'libz', 'python3-numpy', 'python3-pip',
        'perl(Foo::Bar)', 'lib++', 'a=b', 'ü', '-', 'a b', "o'neil", '$x', 'glibc.i686']
    static final List<String> VERSIONS = ['1', '2.4.1-3', '1:2.4-3', '1.0~rc1-0.1', 'v1-2', '= 1', 'a b', "it's", '>', ' ', '%{x}', '\n']
    static final List<String> ARCHES = ['', '', '', 'x86_64', 'noarch', 'aarch64', 'weird', ' ']
    static final List<String> FAMILIES = ['compute', 'login-large', 'service_cle_7.0', 'io.x', 'compute-gpu', '', "it's", 'a/b']

    final Random random
    private final List<List<PackageRequest>> lists
    private final List<List<Reference>> sources
    private final List<List<String>> steps

    RandomCatalogs(long seed) {
        random = new Random(seed)
        lists = some(3) { (0..random.nextInt(12)).collect { request() } }
        sources = some(2) { (0..random.nextInt(6)).collect { reference() } }
        steps = some(2) { (0..random.nextInt(4)).collect { text() } }
    }

    Catalog next() {
        new Catalog(some(6) { recipe(it) }, some(3) { collection(it) }, some(3) { repository(it) }, some(3) { group(it) },
            some(2) { nodeMap(it) })
    }

    /** Comments before some of the elements, and before some that are not there. */
    Comments comments(Catalog catalog) {
        Map<Element, List<String>> before = [:]
        (0..random.nextInt(20)).each {
            def kind = one(Element.Kind.values().toList())
            def element = new Element(kind, random.nextInt(4), one(Element.Part.values().toList()), random.nextInt(4))
            before[element] = (0..random.nextInt(2)).collect { one(PIECES) + text() }
        }
        new Comments(before)
    }

    private Recipe recipe(int i) {
        new Recipe(
            one(FAMILIES) + i, text(), text(), one(ARCHES), some(3) { one(ARCHES) },
            mixed(lists) { request() }, references(), references(), mixed(sources) { reference() },
            mixed(steps) { text() }, mixed(steps) { text() }, one(['2.0.0', '2.0.0', '', text()]), metadata(), extras(),
            random.nextInt(3) ? Kiwi.NONE : new RandomMarkup(random).kiwi())
    }

    private PackageCollection collection(int i) {
        new PackageCollection(text() + i, text(), mixed(lists) { request() }, references(), '2.0.0', metadata(), extras())
    }

    private Repository repository(int i) {
        new Repository(
            text() + i, text(), text(), one(ARCHES), text(), new RepositoryMirrors(texts(), text()), text(), random.nextInt(120) - 10,
            text(), new PackageFilter(texts(), texts()), some(3) { rpmPackage(it) }, text(), metadata(), extras())
    }

    private RpmPackage rpmPackage(int i) {
        new RpmPackage(
            text() + i, text(), text() + 1, one(['noarch', 'x86_64']), text(), text(), text(), some(4) { packagedFile() },
            some(3) { new PackageRelation(one(PackageRelation.Kind.values().toList()), text()) },
            some(3) { new PackageScriptlet(one(PackageScriptlet.Kind.values().toList()), text()) })
    }

    private PackagedFile packagedFile() {
        def kind = one(PackagedFile.Kind.values().toList())
        def plain = kind in [PackagedFile.Kind.DIRECTORY, PackagedFile.Kind.LINK]
        def owned = kind != PackagedFile.Kind.LINK
        new PackagedFile(
            kind, text(), kind == PackagedFile.Kind.DIRECTORY ? '' : text(), owned ? text() : '', owned ? 'u' + text() : 'root',
            owned ? one(['root', 'g']) : 'root',
            plain ? PackagedFile.Configuration.NONE : one(PackagedFile.Configuration.values().toList()))
    }

    private ImageGroup group(int i) {
        new ImageGroup(text() + i, some(4) {
            def recipe = text()
            new ImageGroup.Member(
                recipe, one(["${recipe}.cpio".toString(), '', text()]), text(), text(), text(), text(), text(), extras())
        })
    }

    private NodeMap nodeMap(int i) {
        new NodeMap(text() + i, text(), one(['p0', '', 'p1', text()]), nodes(), one(['1.0.0', '', text()]), metadata(), extras())
    }

    private List<NodeMap.Node> nodes() {
        List<NodeMap.Node> nodes = []
        some(4) {
            def like = node()
            some(40) { n ->
                nodes << new NodeMap.Node(
                    nodeName(n), like.type(), like.groups(), like.image(), like.loadFile(), like.configSet(), like.parameters(),
                    like.extras())
            }
        }
        nodes
    }

    private String nodeName(int i) {
        switch (random.nextInt(30)) {
            case 0: return one(['x', '0', '007', '1234567890123', 'a-b_c.d', 'ü', 'a b', '', 'x1y2z3'])
            case 1: return String.format('nid%05d', i + random.nextInt(3))
            case 2: return "c${i % 3}-0c0s${i}n${random.nextInt(4)}"
            default: return "c0-0c0s${i.intdiv(4)}n${i % 4}"
        }
    }

    private NodeMap.Node node() {
        new NodeMap.Node('', text(), texts(), text(), text(), text(), some(5) {
            new NodeMap.KernelParameter(one(['console', 'nosmt', 'rd.shell', 'a=b', '', 'in']), one([null, '7', '007', 'true', text()]))
        }, extras())
    }

    String text() {
        switch (random.nextInt(6)) {
            case 0: return ''
            case 1: return 'plain words'
            case 2: return '#!/bin/sh\nset -e\n\ncat > /etc/x <<\'EOF\'\n\tkey=$value \nEOF\n'
            default: return some(6) { one(PIECES) }.join('')
        }
    }

    private List<String> texts() {
        some(3) { text() }
    }

    private PackageRequest request() {
        new PackageRequest(one(NAMES), version(), one(ARCHES), one(['', '', '', text()]))
    }

    private VersionConstraint version() {
        def relation = one([VersionConstraint.Relation.ANY, *VersionConstraint.Relation.values()])
        relation == VersionConstraint.Relation.ANY ? VersionConstraint.ANY : new VersionConstraint(relation, one(VERSIONS))
    }

    private Reference reference() {
        new Reference(one(NAMES), one(['', '', text()]))
    }

    private List<Reference> references() {
        some(3) { reference() }
    }

    /** A list that others start with too, or one of its own. */
    private <T> List<T> mixed(List<List<T>> known, Closure<T> maker) {
        List<T> start = known && random.nextBoolean() ? one(known) : []
        start + some(12, maker)
    }

    private Metadata metadata() {
        one([Metadata.NONE, new Metadata(one(['', '2018-07-03T13:24:14', ' ']), texts())])
    }

    private Extras extras() {
        if (random.nextBoolean()) {
            return Extras.NONE
        }
        def keys = ['owner', 'Grüße', '', 'a.b', '1', 'true', 'in', "it's", '\n']
        new Extras(some(3) { [(one(keys)): value(3)] }.inject([:]) { all, each -> all + each })
    }

    private Object value(int depth) {
        switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0: return null
            case 1: return random.nextBoolean()
            case 2: return one([random.nextInt(), Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1])
            case 3: return one([random.nextLong(), Long.MIN_VALUE, Long.MAX_VALUE, 5L, -5L])
            case 4: return one([new BigInteger(200, random), BigInteger.TEN, BigInteger.TWO.pow(63), -BigInteger.TWO.pow(64)])
            case 5: return one([new BigDecimal(new BigInteger(60, random), random.nextInt(60) - 30), 5 as BigDecimal, -1.50, 0.0])
            case 6: return random.nextDouble() * 1e30
            case 7: return text()
            case 8: return some(5) { value(depth - 1) }
            default: return some(5) { [(text() + it): value(depth - 1)] }.inject([:]) { all, each -> all + each }
        }
    }

    def <T> List<T> some(int limit, Closure<T> maker) {
        int count = random.nextInt(limit + 1)
        count == 0 ? [] : (0..<count).collect { maker(it) }
    }

    def <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }
}
