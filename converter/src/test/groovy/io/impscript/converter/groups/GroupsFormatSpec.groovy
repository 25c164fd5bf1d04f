package io.impscript.converter.groups

import io.impscript.converter.Catalogs
import io.impscript.converter.files.SourceText
import io.impscript.model.Catalog
import io.impscript.model.Element
import io.impscript.model.Extras
import io.impscript.model.ImageGroup
import spock.lang.Specification

class GroupsFormatSpec extends Specification {
    static final String SAMPLE = '''\
cray_image_groups:
  default:
    - recipe: "service_cle_7.0.up02_sles_15_ari"
      dest: "service{note}_cle_{cle_release}-created{date}.cpio"
      nims_group: "service"
    - recipe: "initrd-compute-large_cle_7.0.up02_sles_15_ari"
      dest: "initrd-compute-large{note}-created{date}.cpio"
      nims_group: "compute"
      netroot: "compute-large_cle_7.0.up02_sles_15_ari"
      arch: "x86_64"
  "on":
    - recipe: "elogin"
      dest: "elogin"
      export_format: "squashfs"
      description: "No group"
      owner: {"a": [1, null, "x"]}
  none: []
'''

    def 'a file in our layout comes out as it went in'() {
        given:
        def read = read(SAMPLE)

        expect:
        !read.hasErrors()
        write(read.value().get().catalog()) == SAMPLE
    }

    def 'no groups at all'() {
        expect:
        write(Catalog.EMPTY) == 'cray_image_groups: {}\n'
        read('cray_image_groups: {}\n').value().get().catalog() == Catalog.EMPTY
    }

    def 'reading the file back gives the same groups'() {
        expect:
        (1..400).each { seed ->
            def groups = new Catalogs(seed).next().imageGroups().collect { group ->
                new ImageGroup(group.name(), group.members().collect { member -> readable(member) })
            }
            def catalog = new Catalog([], [], [], groups, [])
            def back = read(write(catalog))
            assert back.value().present: back.diagnostics()
            def pairs = [groups, back.value().get().catalog().imageGroups()].transpose()
            assert pairs.findAll { it[0] != it[1] } == []
            assert back.value().get().catalog() == catalog
        }
    }

    /** YAML has no way to hold half of a surrogate pair. */
    private static ImageGroup.Member readable(ImageGroup.Member m) {
        def whole = { Object text -> text instanceof String ? text.replace('\ud83d ', '') : text }
        new ImageGroup.Member(
            whole(m.recipe()), whole(m.dest()), whole(m.nimsGroup()), whole(m.netroot()), whole(m.arch()),
            whole(m.exportFormat()), whole(m.description()), new Extras(deep(m.extras().values(), whole)))
    }

    private static Object deep(Object value, Closure change) {
        switch (value) {
            case Map: return value.collectEntries { k, v -> [(change(k)): deep(v, change)] }
            case List: return value.collect { deep(it, change) }
            default: return change(value)
        }
    }

    def 'hand-written styles are understood'() {
        given:
        def read = read('''\
# what imgbuilder makes
cray_image_groups:
  defaults: &base {nims_group: compute, arch: x86_64}
  default:
  - {recipe: compute, dest: 2019.cpio}
'''.replace('  defaults: &base {nims_group: compute, arch: x86_64}\n', '') + '''\
  more:
  - &one
    recipe: a
    dest: a.cpio
    nims_group: 'it''s'
  - <<: *one
    recipe: b
''')
        def groups = read.value().get().catalog().imageGroups()

        expect:
        groups*.name() == ['default', 'more']
        groups[0].members()[0].dest() == '2019.cpio'
        groups[1].members()*.recipe() == ['a', 'b']
        groups[1].members()[1].dest() == 'a.cpio'
        groups[1].members()*.nimsGroup() == ["it's", "it's"]
    }

    def 'images have their places'() {
        given:
        def places = read(SAMPLE).value().get().places()
        def self = Element.of(Element.Kind.IMAGE_GROUP, 0)

        expect:
        places.of(self).get().with { [startLine(), startColumn(), endColumn()] } == [2, 3, 10]
        places.of(self.part(Element.Part.MEMBERS, 1)).get().with { [startLine(), startColumn()] } == [6, 7]
    }

    def 'what is no groups file is an error with a place: #message'() {
        given:
        def read = read(text)

        expect:
        read.value().empty
        read.diagnostics()[0].message() == message
        read.diagnostics()[0].place().get().with { [it.startLine(), it.startColumn()] } == place

        where:
        text                                              | place   | message
        ''                                                | [1, 1]  | 'the file is empty'
        '- a'                                             | [1, 1]  | 'the file must be an object, but is a list'
        'groups: {}'                                      | [1, 1]  | "the file has no 'cray_image_groups'"
        'cray_image_groups: []'                           | [1, 20] | "'cray_image_groups' must hold groups by name, but is a list"
        'cray_image_groups: {a: x}'                       | [1, 24] | "group 'a' must be a list of images"
        'cray_image_groups: {a: [{dest: x}]}'             | [1, 25] | "an image of group 'a' names no 'recipe'"
        'cray_image_groups: {a: [], a: []}'               | [1, 28] | "'a' stands here twice"
        'cray_image_groups: {a: [{recipe: [1]}]}'         | [1, 34] | "'recipe' of an image of group 'a' must be text, but is a list"
        'cray_image_groups: {'                            | [1, 21] | "this is not YAML: while parsing a flow node, expected the node content, but found '<stream end>'"
        'a: b\n---\nc: d'                                 | [2, 1]  | 'this is not YAML: expected a single document in the stream, but found another document'
        'cray_image_groups: *x'                           | [1, 20] | 'this is not YAML: found undefined alias x'
    }

    def 'hostile text is refused: #what'() {
        given:
        def read = read(text)

        expect:
        read.value().empty
        read.diagnostics().size() >= 1
        read.diagnostics().every { it.place().present && it.message().length() < 300 }

        where:
        what           | text
        'deep nesting' | 'a: ' + '[' * 100_000
        'self'         | 'cray_image_groups: &a {x: *a}'
        'doubling'     | doubling()
        'billion'      | billion()
        'control'      | 'a: \u0001'
        'object tag'   | 'cray_image_groups: {a: !!javax.script.ScriptEngineManager [x]}'
    }

    private static String doubling() {
        (1..25).inject('cray_image_groups: {}\na0: &a0 [x]\n') { all, i ->
            all + "a$i: &a$i [*a${i - 1}, *a${i - 1}]\n"
        }
    }

    private static String billion() {
        (1..9).inject('a0: &a0 [x]\n') { all, i -> all + "a$i: &a$i [${(["*a${i - 1}"] * 9).join(', ')}]\n" }
    }

    def 'keys beside the groups are reported as lost'() {
        expect:
        read('cray_image_groups: {}\nother: 1').diagnostics()*.message() ==
            ["'other' is not known and is not carried along"]
    }

    private static read(String text) {
        GroupsFormat.read(new SourceText('g.yaml', text))
    }

    private static String write(Catalog catalog) {
        GroupsFormat.write(catalog).value().get().text()
    }
}
