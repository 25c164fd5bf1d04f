package io.impscript.rpm.file

import io.impscript.rpm.version.Dependency
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra

/** Packages for specifications, made by the writer. */
class Packages {
    static PackageBuilder builder(String name = 'site-config', String evr = '1.0-1', String arch = 'noarch') {
        new PackageBuilder(new Nevra(name, Evr.parse(evr), arch)).time(1_700_000_000)
    }

    /** Something of everything. */
    static PackageBuilder rich() {
        builder('site-config', '2:1.4~rc1-3')
            .text(Tag.SUMMARY, 'Configuration of the site')
            .text(Tag.DESCRIPTION, 'Several lines\nwith ünicode')
            .relation(Relation.REQUIRES, Dependency.parse('base-files >= 1:2-3'))
            .relation(Relation.REQUIRES, Dependency.parse('(a if b)'))
            .relation(Relation.CONFLICTS, Dependency.parse('other < 2'))
            .relation(Relation.OBSOLETES, Dependency.parse('older <= 1'))
            .relation(Relation.RECOMMENDS, Dependency.parse('nice'))
            .relation(Relation.SUPPLEMENTS, Dependency.parse('sup = 1'))
            .scriptlet(new Scriptlet(Scriptlet.Kind.POST, ['/bin/sh'], 'echo installed', 0))
            .scriptlet(new Scriptlet(Scriptlet.Kind.PREUN, ['/bin/sh', '-e'], 'true', 0))
            .file(NewFile.directory('/etc/site', 0755))
            .file(NewFile.regular('/etc/site/site.conf', 0640, Content.of('a = 1\n')).flags(FileEntry.CONFIG | FileEntry.NO_REPLACE).owner('root', 'adm'))
            .file(NewFile.regular('/usr/bin/site', 04755, Content.of('#!/bin/sh\necho hello\n')).modified(1_600_000_000))
            .file(NewFile.regular('/usr/share/site/zeros', 0644, Content.of(new byte[200_000])))
            .file(NewFile.regular('/usr/share/site/empty', 0444, Content.of('')))
            .file(NewFile.link('/usr/bin/site-link', 'site'))
            .file(NewFile.regular('/var/log/site.log', 0600, Content.NONE).flags(FileEntry.GHOST))
    }

    /** Everything that can be asked of a package, so that nothing hides behind laziness. */
    static Map<String, Object> readAll(InputStream input, Limits limits = Limits.DEFAULT) {
        RpmFile.open('test.rpm', input, limits).withCloseable { rpm ->
            def header = rpm.header()
            def contents = [:]
            rpm.payload().withCloseable { payload ->
                for (def item = payload.next(); item.present; item = payload.next()) {
                    contents[item.get().file().path()] = item.get().content().readAllBytes()
                }
            }
            [nevra: header.nevra(), files: header.files(), contents: contents, scriptlets: header.scriptlets(), triggers: header.triggers(),
             dependencies: Relation.values().collectEntries { [it, header.dependencies(it)] }]
        }
    }
}
