package io.impscript.converter.site

import io.impscript.converter.files.SourceText
import io.impscript.converter.imps.ImpsFormat
import io.impscript.converter.imps.ImpsFile
import io.impscript.model.Element
import io.impscript.model.Element.Kind
import io.impscript.model.Element.Part
import spock.lang.Specification

class SiteReaderSpec extends Specification {
    private static final String DAMAGED = '''\
        # the site's login nodes
        "site_login": {
        "description": "Login nodes",
        "dist": "SLES15",
        "default-arch": "x86_64",
        "valid-arch": [
        "x86_64"
        ],
        "packages": [ ... ],
        // supplied
        \u201drecipes": [
        {
        "name": "login_cle_7.0",
        "rationale": "Start from the supplied login image"
        }
        ],
        "postbuild_copy": [
        "/home/site/enroll.sh", // made by hand
        ],
        "postbuild_chroot": "sh /enroll.sh",
        "version": 2.0,
        "metadata": {
        "created": "2019-02-11T09:15:30"
        "history": [
        "2019-02-11T09:16:02: Extended recipes attribute with 1 Recipe."
        ...
        ]
        }
        }'''.stripIndent()

    def 'a damaged recipe means what it was meant to'() {
        given:
        def file = SiteFile.json(new SourceText('a.json', DAMAGED)).value().get()
        def site = SiteReader.read([file])
        def recipe = site.read().catalog().recipes()[0]

        expect:
        file.what() == 'IMPS: 1 recipe'
        site.findings().empty
        recipe.name() == 'site_login'
        recipe.packages().empty
        recipe.recipes()*.name() == ['login_cle_7.0']
        recipe.postbuildCopy() == ['/home/site/enroll.sh']
        recipe.postbuildChroot() == ['sh /enroll.sh']
        recipe.version() == '2.0'
        recipe.metadata().history().size() == 1
        recipe.extras().isEmpty()
        file.repairs().every { it.place().file() == 'a.json' && it.before() != it.after() }
        file.repairs()*.what().count { it.contains('incomplete') } == 2

        and: 'comments stand before what they are about'
        site.read().comments().before() == [
            (Element.recipe(0))                         : ["the site's login nodes"],
            (Element.recipe(0).part(Part.RECIPES))       : ['supplied'],
            (Element.recipe(0).part(Part.POSTBUILD_COPY)): ['made by hand'],
        ]
    }

    def 'another shape is read as the usual one and told: #body'() {
        given:
        def file = json("{\"a\": {\"dist\": \"SLES15\", $body}}")
        def recipe = SiteReader.read([file]).read().catalog().recipes()[0]

        expect:
        file.repairs()*.what() == told
        value(recipe) == meant

        where:
        body                                          | told                                                            | value                                                | meant
        '"packages": ["zsh"]'                         | ["an item of 'packages' is an object; its name is read as one"] | { it.packages()*.name() }                            | ['zsh']
        '"packages": "zsh"'                           | ["an item of 'packages' is an object; its name is read as one", "'packages' is a list; a single item is read as one"] | { it.packages()*.name() } | ['zsh']
        '"packages": {"zsh": "shell", "vim": {"rationale": "editor"}}' | ["'packages' is a list; names as keys are read as its items"] | { it.packages()*.rationale() }          | ['shell', 'editor']
        '"packages": {"name": "zsh"}'                 | ["'packages' is a list; a single item is read as one"]          | { it.packages()*.name() }                            | ['zsh']
        '"packages": [{"name": "a", "rationale": null}]' | ["'rationale' is null and is left out"]                      | { it.packages()*.rationale() }                       | ['']
        '"recipes": null'                             | ["'recipes' is null and is left out"]                           | { it.recipes() }                                     | []
        '"valid-arch": "x86_64"'                      | ["'valid-arch' is a list; a single value is read as one"]       | { it.validArch() }                                   | ['x86_64']
        '"valid_arch": ["x86_64"]'                    | ["'valid_arch' is read as 'valid-arch'"]                        | { it.validArch() }                                   | ['x86_64']
        '"version": 2.10'                             | ["'version' is a text; a number is read as one"]                | { it.version() }                                     | '2.10'
        '"metadata": {"created": 2018, "history": "x"}' | ["'created' is a text; a number is read as one", "'history' is a list; a single value is read as one"] | { it.metadata().history() } | ['x']
        '"postbuild_copy": ["/a"]'                    | ["'postbuild_copy' is read as 'postbuild_copyfiles'"]           | { it.postbuildCopy() }                               | ['/a']
        '"postbuild_copyfiles": ["/a"], "postbuild_copy": ["/b"]' | ["'postbuild_copy' is read as 'postbuild_copyfiles'; its values are joined with those of that key"] | { it.postbuildCopy() } | ['/a', '/b']
        '"x-owner": {"z": [1], "a": null}'            | []                                                              | { it.extras().values() }                             | ['x-owner': [z: [1], a: null]]
    }

    def 'objects are told by what stands in them: #text'() {
        given:
        def read = SiteFile.json(new SourceText(name, text))

        expect:
        read.value().map { it.what() }.orElse('') == what

        where:
        name                         | text                                                       | what
        'x.txt'                      | '{"a": {"dist": "SLES15"}}'                                | 'IMPS: 1 recipe'
        'x.txt'                      | '{"a": {"packages": []}}'                                  | 'IMPS: 1 package collection'
        'x.txt'                      | '{"a": {"packages": []}, "b": {"recipes": []}}'            | 'IMPS: 2 recipes'
        'x.txt'                      | '{"a": {"url": "http://x"}}'                               | 'IMPS: 1 repository'
        'x.txt'                      | '{"a": {"nodes": {}}}'                                     | 'IMPS: 1 node map'
        'x.txt'                      | '{"a": {"dist": "x"}, "b": {"type": "x"}, "c": {"type": "y"}}' | 'IMPS: 1 recipe, 2 repositories'
        'image_recipes.a.json'       | '{"a": {"packages": []}}'                                  | 'IMPS: 1 recipe'
        'repositories.local.json'    | '{"a": {}}'                                                | 'IMPS: 1 repository'
        'repositories.local.json'    | '{}'                                                       | 'IMPS: no objects'
        'image_recipes.local.json'   | '{"a": {"url": "http://x"}}'                               | 'IMPS: 1 repository'
        'x.json'                     | '{"description": "x", "packages": ["zsh"]}'                | 'IMPS: 1 package collection'
        'x.json'                     | '[{"name": "a", "dist": "x"}, {"name": "b", "dist": "y"}]' | 'IMPS: 2 recipes'
        'package.json'               | '{"name": "a", "dependencies": {"b": "^1"}}'               | ''
        'x.json'                     | '[1, 2]'                                                   | ''
        'x.json'                     | '"text"'                                                   | ''
    }

    def 'an object without a name has that of its file, or its own'() {
        expect:
        recipes(json('{"dist": "SLES15", "packages": []}'))*.name() == ['a']
        recipes(json('{"name": "b", "dist": "SLES15", "packages": []}'))*.name() == ['b']
        recipes(json('[{"name": "c", "dist": "SLES15"}]'))*.name() == ['c']
    }

    def 'a bad file keeps no other back'() {
        when:
        def site = SiteReader.read([
            json('{"a": {"dist": "SLES15"}}', 'one.json'),
            json('{"b": {"dist": ["x"]}}', 'two.json'),
            json('{"a": {"dist": "SLES12"}}', 'three.json'),
            json('{"c": {"dist": "SLES12"}}', 'four.json'),
        ])

        then:
        site.read().catalog().recipes()*.name() == ['a', 'c']
        site.refused().keySet() == ['two.json', 'three.json'] as Set
        site.refused()['two.json'][0].message() == "'dist' of recipe 'b' must be text, but is a list"
        site.refused()['three.json'][0].message() == "recipe 'a' stands in two files"
    }

    def 'files of several kinds make one catalog, with their places'() {
        when:
        def groups = 'cray_image_groups:\n  default:\n    - recipe: a\n      dest: a.cpio\n'
        def site = SiteReader.read([
            json('{"m": {"nodes": {"c0-0c0s0n1": {"groups": ["x"]}}}}', 'm.json'),
            SiteFile.yaml(new SourceText('g.yaml', groups)).value().get(),
            SiteFile.yaml(new SourceText('h.yaml', groups.replace('default', 'other'))).value().get(),
            json('{"a": {"dist": "x"}}', 'r.json'),
        ])

        then:
        site.read().catalog().recipes()*.name() == ['a']
        site.read().catalog().nodeMaps()*.name() == ['m']
        site.read().catalog().imageGroups()*.name() == ['default', 'other']
        site.read().places().of(Element.of(Kind.IMAGE_GROUP, 1)).get().file() == 'h.yaml'
        site.read().places().of(Element.recipe(0)).get().file() == 'r.json'
    }

    private static SiteFile json(String text, String name = 'a.json') {
        SiteFile.json(new SourceText(name, text)).value().get()
    }

    private static recipes(SiteFile file) {
        SiteReader.read([file]).read().catalog().recipes()
    }

    def 'comments of YAML are kept, and one beside nothing is told'() {
        given:
        def groups = SiteFile.yaml(new SourceText('g.yaml', 'cray_image_groups:\n  # nightly\n  default:\n    - recipe: a\n      dest: a.cpio\n')).value().get()
        def empty = json('{ # nothing yet\n}', 'image_recipes.local.json')

        expect:
        SiteReader.read([groups]).read().comments().before() == [(Element.of(Kind.IMAGE_GROUP, 0)): ['nightly']]
        SiteReader.read([empty]).findings()*.message() == ['this comment stands beside nothing, and is not carried along']
    }
}
