package io.impscript.runtime.pkg

import io.impscript.model.Extras
import io.impscript.model.Metadata
import io.impscript.model.PackageRequest
import io.impscript.model.Repository
import io.impscript.model.VersionConstraint
import io.impscript.model.VersionConstraint.Relation
import io.impscript.validate.ResolvedRecipe.Origin
import io.impscript.validate.ResolvedRecipe.WantedPackage
import java.nio.file.Path

/** Makes jobs and their parts, with as little said as possible. */
class Jobs {
    static final TargetSystem SYSTEM =
        new TargetSystem('x86_64', 'x86_64', '15.6', '', TargetSystem.SYSIMAGE_DATABASE)

    static PackageRequest request(String name, Relation relation = Relation.ANY, String version = '', String arch = '') {
        new PackageRequest(name, new VersionConstraint(relation, version), arch, '')
    }

    static WantedPackage wanted(PackageRequest request, Origin... origins) {
        new WantedPackage(request, origins ? origins.toList() : [new Origin('login', [], '')])
    }

    /** With a lower bound in the request and an upper one beside it. */
    static WantedPackage wanted(PackageRequest request, VersionConstraint upTo) {
        new WantedPackage(request, Optional.of(upTo), [new Origin('login', [], '')])
    }

    static WantedPackage wanted(String name) {
        wanted(request(name))
    }

    static Repository repository(Map<String, Object> facts = [:], String name) {
        new Repository(name, '', 'SLES15', '', (facts.url ?: '') as String, '', (facts.priority ?: 0) as int,
            (facts.gpgKey ?: '') as String, '2.0.0', Metadata.NONE, Extras.NONE)
    }

    static RepositorySource source(Map<String, Object> facts = [:], String name) {
        new RepositorySource(name, repository(facts, name), (facts.url ?: 'https://packages.local/' + name) as String,
            (facts.key ?: '') as String, facts.signed as boolean)
    }

    static InstallJob job(List<WantedPackage> packages = [wanted('zsh')], List<RepositorySource> sources = [source('site')],
                          TargetSystem system = SYSTEM) {
        new InstallJob(Path.of('/imps/roots/.login.building'), Path.of('/imps/state/login'), system, packages, sources, [:])
    }
}
