package io.impscript.runtime.build

import static io.impscript.runtime.pkg.Jobs.repository
import static io.impscript.runtime.pkg.Jobs.wanted

import io.impscript.runtime.pkg.Engine
import io.impscript.runtime.pkg.RequestPlaces
import io.impscript.runtime.plan.BuildOptions
import io.impscript.runtime.plan.BuildPlanner
import io.impscript.runtime.root.ImpsPaths
import io.impscript.validate.ResolvedRecipe
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class LocksSpec extends Specification {
    @TempDir Path folder

    private Path made(String name) {
        def index = folder.resolve("$name/repodata/repomd.xml")
        Files.createDirectories(index.parent)
        Files.writeString(index, '')
        folder.resolve(name)
    }

    def 'addresses are such as hold on another machine, where there are such'() {
        given:
        made('imps/var/opt/cray/repos/local')
        def key = Files.writeString(Files.createDirectories(folder.resolve('scripts/keys')).resolve('site key.asc'), '')
        def declared = [
            repository('local', url: ''),
            repository('beside', url: made('scripts/repos/beside').toString(), gpgKey: key.toString()),
            repository('elsewhere', url: made('elsewhere').toString()),
            repository('remote', url: 'https://me:secret@packages.local/x?token=secret'),
        ]
        def recipe = new ResolvedRecipe('login', 'RHEL10', 'x86_64', [wanted('zsh')], declared, [])
        def plan = new BuildPlanner(new ImpsPaths(folder.resolve('imps')), 'x86_64', RequestPlaces.NONE)
            .plan(recipe, BuildOptions.DEFAULT.with(Engine.DNF)).value().get()

        when:
        def known = new Locks(plan, Optional.of(folder.resolve('scripts'))).repositories(local: 'ab')

        then:
        known*.url() == ['', 'repos/beside', "file://$folder/elsewhere", 'https://packages.local/x?...']*.toString()
        known*.gpgKey() == ['', 'keys/site key.asc', '', '']
        known*.indexSha256() == ['ab', '', '', '']

        and: 'nothing is known of the script'
        new Locks(plan, Optional.empty()).repositories([:])*.url()[1] == "file://$folder/scripts/repos/beside"
    }
}
