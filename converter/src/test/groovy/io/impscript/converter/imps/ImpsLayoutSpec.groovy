package io.impscript.converter.imps

import io.impscript.converter.Stamp
import io.impscript.converter.files.SourceText
import io.impscript.model.Element
import io.impscript.model.Element.Part
import java.time.Instant
import spock.lang.Specification

/** The sample of the public page, with its damage repaired. */
class ImpsLayoutSpec extends Specification {
    static final String SAMPLE = '''\
{
  "wlm_service": {
    "description": "WLM service node image",
    "dist": "SLES12",
    "default-arch": "x86_64",
    "valid-arch": [
      "x86_64",
      "aarch64"
    ],
    "packages": [],
    "package_collections": [],
    "recipes": [
      {
        "name": "service_cle_7.0.up02_sles_15_ari",
        "rationale": "Start from standard service node recipe"
      }
    ],
    "repositories": [],
    "postbuild_chroot": [
      "rpm -ivh /wlm.rpm",
      "/wlm.installer /wlm.config"
    ],
    "postbuild_copyfiles": [
      "/home/crayadm/wlm_install/wlm.rpm",
      "/home/crayadm/wlm_install/wlm.installer",
      "/home/crayadm/wlm_install/wlm.config"
    ],
    "version": "2.0.0",
    "metadata": {
      "created": "2018-07-03T13:24:14",
      "history": [
        "2018-07-03T13:26:01: Extended recipes attribute with 1 Recipe."
      ]
    }
  }
}
'''
    static final Stamp NOW = new Stamp(Instant.parse('2024-05-06T07:08:09Z'))

    def 'the public sample comes out as it went in'() {
        given:
        def read = ImpsFormat.read([(ImpsFile.IMAGE_RECIPES): [new SourceText('x.json', SAMPLE)]])

        expect:
        read.diagnostics() == []
        ImpsFormat.write(read.value().get().catalog(), [], NOW).value().get()[0].text() == SAMPLE
    }

    def 'an empty catalog gives three files that hold nothing'() {
        expect:
        ImpsFormat.write(io.impscript.model.Catalog.EMPTY, [], NOW).value().get()*.text() == ['{}\n'] * 3
    }

    def 'every part has its place'() {
        given:
        def read = ImpsFormat.read([(ImpsFile.IMAGE_RECIPES): [new SourceText('x.json', SAMPLE)]])
        def places = read.value().get().places()
        def recipe = Element.recipe(0)

        expect:
        place(places.of(recipe)) == '2:3-16'
        place(places.of(recipe.part(Part.DIST))) == '4:13-21'
        place(places.of(recipe.part(Part.VALID_ARCH, 1))) == '8:7-16'
        place(places.of(recipe.part(Part.RECIPES, 0))) == '13:7-8'
        place(places.of(recipe.part(Part.POSTBUILD_COPY, 0))) == '24:7-42'
    }

    private static String place(Optional<io.impscript.model.SourceSpan> span) {
        span.map { "${it.startLine()}:${it.startColumn()}-${it.endColumn()}".toString() }.orElse('none')
    }

    def 'postbuild_copy is taken for postbuild_copyfiles and said so'() {
        given:
        def text = '{"r": {"postbuild_copy": ["/b"], "postbuild_copyfiles": ["/a"]}}'
        def read = ImpsFormat.read([(ImpsFile.IMAGE_RECIPES): [new SourceText('x.json', text)]])

        expect:
        read.value().get().catalog().recipes()[0].postbuildCopy() == ['/a', '/b']
        read.diagnostics()*.message() == ["'postbuild_copy' is taken as 'postbuild_copyfiles'"]
    }

    def 'unknown keys are carried along, those of items and metadata too'() {
        given:
        def text = '''\
{
  "r": {
    "site": {"a": [1, 2.50, null]},
    "metadata": {"created": "", "history": [], "author": "me"},
    "packages": [{"name": "zsh-5.9-1", "rationale": "", "owner": "ops"}]
  }
}'''
        def read = ImpsFormat.read([(ImpsFile.IMAGE_RECIPES): [new SourceText('x.json', text)]])
        def extras = read.value().get().catalog().recipes()[0].extras().values()

        expect:
        extras == [site: [a: [1, 2.50, null]], 'packages[zsh].owner': 'ops', 'metadata.author': 'me']
        read.diagnostics()*.message() == [
            "'site' of recipe 'r' is not known; it is carried along",
            "'author' of 'metadata' of recipe 'r' is not known; it is carried along",
            "'owner' of an item of 'packages' is not known; it is carried along"]

        and: 'they come out where they were'
        def written = ImpsFormat.write(read.value().get().catalog(), [], NOW).value().get()[0].text()
        written.contains('"rationale": "",\n        "owner": "ops"')
        written.contains('"history": [],\n      "author": "me"')
        written.contains('"site": {\n      "a": [\n        1,\n        2.50,\n        null')
    }
}
