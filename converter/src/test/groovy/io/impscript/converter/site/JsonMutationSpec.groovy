package io.impscript.converter.site

import io.impscript.converter.diff.CatalogDiff
import io.impscript.converter.diff.Side
import io.impscript.converter.files.SourceText
import io.impscript.converter.imps.ImpsFile
import io.impscript.converter.imps.ImpsFormat
import io.impscript.converter.repair.DecodedText
import io.impscript.converter.Stamp
import io.impscript.model.Places
import java.time.Instant
import spock.lang.Specification
import spock.lang.Timeout

/** Breaks good files at random: each is refused with a place, or comes to something that is written and read the same. */
class JsonMutationSpec extends Specification {
    private static final List<String> GOOD = [
        '''{
            "compute_cle_7.0_ari": {
                "description": "Compute nodes, \\"large\\"",
                "dist": "SLES15",
                "default-arch": "x86_64",
                "valid-arch": ["x86_64", "aarch64"],
                "packages": [{"name": "zsh", "rationale": "shell"}, {"name": "gdb-8.3.1-12.1", "rationale": ""}],
                "package_collections": [{"name": "tools", "rationale": "why"}],
                "recipes": [],
                "repositories": [{"name": "site", "rationale": ""}],
                "postbuild_chroot": ["rpm -ivh /a.rpm", "echo 'it' > /b"],
                "postbuild_copyfiles": ["/home/a.rpm"],
                "version": "2.0.0",
                "metadata": {"created": "2019-02-11T09:15:30", "history": ["2019-02-11T09:16:02: Extended."]},
                "x-owner": {"name": ["a", 1.50, null, true]}
            }
        }''',
        '{"tools": {"description": "T", "packages": [{"name": "vim", "rationale": "e"}], "package_collections": [], "version": "2.0.0"}}',
        '{"site": {"type": "SLES15", "url": "https://example.org/x", "priority": 10, "arch": "x86_64"}}',
    ]
    private static final List<String> PIECES = ['"', "'", '{', '}', '[', ']', ',', ':', '\\', '\u201c', '\u201d', '//', '/*', '*/', '#', '...', '\n', '\r\n',
                                                '\u00a0', '\ufeff', 'null', 'true', '12', '1e999', '{{', '{%', '%}', 'x', ' ', '\t', '\u0000', '\ud800', '""']

    @Timeout(600)
    def 'no mutation crashes, hangs or is taken silently for something that cannot be written'() {
        given:
        def count = 10_000
        def seed = Long.getLong('impscript.seed', 20261122L)
        def random = new Random(seed)
        def read = 0

        expect:
        (1..count).every { i ->
            def text = mutated(random, GOOD[i % GOOD.size()])
            try {
                read += check(text)
                true
            } catch (Throwable e) {
                throw new AssertionError((Object) "seed $seed, mutation $i: $text", e)
            }
        }
        read > count / 10
        read < count
    }

    private static int check(String text) {
        def decoded = DecodedText.of('m.json', text.getBytes('UTF-8'))
        if (decoded.value().empty) {
            assert decoded.diagnostics().every { it.place().present }
            return 0
        }
        def file = SiteFile.json(decoded.value().get().source())
        if (file.value().empty) {
            assert file.diagnostics().any { it.isError() }
            assert file.diagnostics().every { it.place().present && it.message() }
            return 0
        }
        def site = SiteReader.read([file.value().get()])
        if (!site.refused().isEmpty()) {
            assert site.refused()['m.json'].every { it.place().get().file() == 'm.json' }
            return 0
        }
        def catalog = site.read().catalog()
        def written = ImpsFormat.write(catalog, [], new Stamp(Instant.EPOCH))
        if (written.value().empty) {
            assert written.diagnostics().any { it.isError() }
            return 0
        }
        def texts = written.value().get().collectEntries { made ->
            [(ImpsFile.values().find { it.localName() == made.path() }): [new SourceText(made.path(), made.text())]]
        }
        def again = ImpsFormat.read(texts)
        assert again.value().present : again.diagnostics()
        def none = [:]
        assert CatalogDiff.between(new Side(catalog, Places.NONE, none), new Side(again.value().get().catalog(), Places.NONE, none)).empty
        1
    }

    private static String mutated(Random random, String good) {
        def text = new StringBuilder(good)
        (1 + random.nextInt(4)).times {
            def at = text.length() == 0 ? 0 : random.nextInt(text.length())
            def end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 3))
            switch (random.nextInt(5)) {
                case 0: text.delete(at, end); break
                case 1: text.insert(at, PIECES[random.nextInt(PIECES.size())]); break
                case 2: text.replace(at, end, PIECES[random.nextInt(PIECES.size())]); break
                case 3: text.insert(at, text.substring(at, end)); break
                case 4: if (random.nextInt(4) == 0) { text.setLength(at) }
            }
        }
        text.toString()
    }
}
