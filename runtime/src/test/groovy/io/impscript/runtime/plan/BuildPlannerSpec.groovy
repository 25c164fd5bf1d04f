package io.impscript.runtime.plan

import static io.impscript.runtime.pkg.Jobs.repository
import static io.impscript.runtime.pkg.Jobs.request
import static io.impscript.runtime.pkg.Jobs.wanted

import com.fasterxml.jackson.databind.ObjectMapper
import io.impscript.model.Repository
import io.impscript.runtime.pack.Compression
import io.impscript.runtime.pkg.Engine
import io.impscript.runtime.pkg.RequestPlaces
import io.impscript.runtime.pkg.TargetSystem
import io.impscript.runtime.root.ImpsPaths
import io.impscript.runtime.tools.Tool
import io.impscript.validate.ResolvedRecipe
import io.impscript.validate.ResolvedRecipe.Origin
import io.impscript.validate.ResolvedRecipe.RecipeSteps
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class BuildPlannerSpec extends Specification {
    @TempDir Path folder

    def plan(Map facts = [:]) {
        def recipe = new ResolvedRecipe(facts.name ?: 'login', facts.dist ?: 'SLES15SP6', facts.arch ?: 'x86_64',
            facts.packages != null ? facts.packages : [wanted('zsh')], facts.repositories != null ? facts.repositories : [repository('site', url: 'https://packages.local/site')],
            facts.steps ?: [])
        new BuildPlanner(new ImpsPaths(folder), 'x86_64', RequestPlaces.NONE).plan(recipe, facts.options ?: BuildOptions.DEFAULT)
    }

    def messages(Map facts = [:]) {
        plan(facts).diagnostics()*.message()
    }

    Path index(String name) {
        def place = folder.resolve(name)
        Files.createDirectories(place.resolve('repodata'))
        Files.writeString(place.resolve('repodata/repomd.xml'), '<repomd/>')
        place
    }

    def 'the distribution decides the package manager, and an option overrides it'() {
        expect:
        plan(dist: dist).value().get().engine() == engine
        plan(dist: dist, options: BuildOptions.DEFAULT.with(Engine.DNF)).value().get().engine() == Engine.DNF

        where:
        dist         | engine
        'SLES12'     | Engine.ZYPPER
        'Leap15.6'   | Engine.ZYPPER
        'RHEL9'      | Engine.DNF
        'Fedora40'   | Engine.DNF
    }

    def '#dist is release #release, with its database in #database'() {
        given:
        def system = plan(dist: dist).value().get().system()

        expect:
        [system.release(), system.modulePlatform(), system.databasePath()] == [release, platform, database]

        where:
        dist        || release      | platform       | database
        'SLES12'    || '12'         | ''             | TargetSystem.CLASSIC_DATABASE
        'SLES15SP6' || '15.6'       | ''             | TargetSystem.SYSIMAGE_DATABASE
        'RHEL8'     || '8'          | 'platform:el8' | TargetSystem.CLASSIC_DATABASE
        'CentOS7'   || '7'          | ''             | TargetSystem.CLASSIC_DATABASE
        'Rocky10'   || '10'         | 'platform:el10' | TargetSystem.SYSIMAGE_DATABASE
        'Fedora40'  || '40'         | 'platform:f40' | TargetSystem.SYSIMAGE_DATABASE
        'tumbleweed' || 'tumbleweed' | ''            | TargetSystem.SYSIMAGE_DATABASE
    }

    def 'everything that is wrong is said at once'() {
        when:
        def checked = plan(name: '../x', dist: 'BeOS', packages: [wanted('-y'), wanted('zsh')],
            repositories: [repository('gone', url: '/no/such/folder'), repository('odd', url: 'gopher://x')],
            options: BuildOptions.DEFAULT.with(Outputs.DEFAULT.withCompression(Compression.parse('xz'))),
            steps: [new RecipeSteps('login', [Path.of('/no/such/file')], [])])

        then:
        checked.value().empty
        checked.diagnostics()*.message() as Set == [
            '"../x" cannot name an image: it starts with "."',
            "recipe '../x' has the dist 'BeOS', which names no package manager",
            "repository 'gone' has no folder: /no/such/folder does not exist",
            "'gopher://x' is not an address of a repository",
            "'-y' cannot be the name or version of a package",
            'a cpio image cannot be compressed with xz',
            "recipe 'login': /no/such/file does not exist"
        ] as Set
    }

    def 'a recipe without packages or repositories is told so'() {
        expect:
        messages(packages: []) == ["recipe 'login' and its sub-recipes ask for no package"]
        messages(repositories: []) == ["recipe 'login' and its sub-recipes name no repository"]
    }

    def 'a local repository lies under the IMPS root and must have an index'() {
        when:
        def missing = plan(repositories: [repository('own')])

        then:
        missing.diagnostics()[0].message() == "repository 'own' has no folder: $folder/var/opt/cray/repos/own does not exist"
        missing.diagnostics()[0].hints()[0] == "put its RPMs there and run: imps repo create $folder/var/opt/cray/repos/own"

        when:
        Files.createDirectories(folder.resolve('var/opt/cray/repos/own'))

        then:
        messages(repositories: [repository('own')]) == ["repository 'own' has no index: there is no repodata/repomd.xml in $folder/var/opt/cray/repos/own"]

        when:
        index('var/opt/cray/repos/own')

        then:
        plan(repositories: [repository('own')]).value().get().repositories()*.url() == ["file://$folder/var/opt/cray/repos/own"]
    }

    def 'a folder may have blanks in its name, and the signature of its index is seen'() {
        given:
        def place = index('my rpms')
        Files.writeString(folder.resolve('key.asc'), 'key')

        when:
        Files.writeString(place.resolve('repodata/repomd.xml.asc'), 'signature')
        def source = plan(repositories: [repository('site', url: "file://${folder.toString()}/my%20rpms", gpgKey: "$folder/key.asc".toString())]).value().get().repositories()[0]

        then:
        source.url() == "file://$folder/my%20rpms"
        source.keyUrl() == "file://$folder/key.asc"
        source.metadataSigned()
    }

    def 'a key that is not there is told before anything is done'() {
        expect:
        messages(repositories: [repository('site', url: 'https://packages.local/x', gpgKey: '/no/key.asc')]) == ["the key of repository 'site' cannot be read: /no/key.asc"]
    }

    def 'names become fit for a package manager and stay apart'() {
        given:
        def repositories = ['main', 'my repo', 'my_repo_1', 'site'].collect { repository(it, url: 'https://packages.local/x') }

        expect:
        def sources = plan(repositories: repositories).value().get().repositories()
        sources*.id().toSet().size() == 4
        sources*.id().every { it ==~ /[A-Za-z0-9_.:-]+/ && it != 'main' }
        sources*.name() == ['main', 'my repo', 'my_repo_1', 'site']
    }

    def 'the environment gives the epoch and the proxies, and nothing else'() {
        given:
        def environment = Environment.of([SOURCE_DATE_EPOCH: '1700000000', HTTPS_PROXY: 'http://p', no_proxy: 'x', LD_PRELOAD: 'y'])

        expect:
        environment.epoch().asLong == 1700000000
        environment.proxies() == [HTTPS_PROXY: 'http://p', no_proxy: 'x']
    }

    def 'a plan is shown to people and to programs'() {
        given:
        def packages = [wanted(request('zsh'), new Origin('login', [], 'Users ask for it, every single day of the week and twice on Sundays'), new Origin('base', [], ''))]
        Files.writeString(folder.resolve('a.rpm'), '')
        def steps = [new RecipeSteps('login', [folder.resolve('a.rpm')], ['rpm -ivh $IMPS_POSTBUILD_FILES/a.rpm'])]
        def plan = plan(packages: packages, steps: steps, options: BuildOptions.DEFAULT.with(Outputs.DEFAULT.withFormats([ImageFormat.CPIO, ImageFormat.SQUASHFS] as Set))).value().get()

        expect:
        PlanPrinter.text(plan).replace(folder.toString(), '/imps') == '''\
            image login (SLES15SP6, x86_64, zypper)
            steps: prepare > install > post-build > boot image > squashfs > publish

            repositories (1)
              site  priority 99, signatures not checked
                https://packages.local/site

            packages asked for (1)
              zsh                                 login and 1 more: Users ask for it, every…

            post-build steps of recipes (1)
              login
                copy /imps/a.rpm
                run  rpm -ivh $IMPS_POSTBUILD_FILES/a.rpm

            results
              /imps/var/opt/cray/imps/image_roots/login/
              /imps/var/opt/cray/imps/boot_images/login.cpio.zst
              /imps/var/opt/cray/imps/boot_images/login.squashfs
              /imps/var/opt/cray/imps/boot_images/login.kernel
              /imps/var/opt/cray/imps/boot_images/login.lock.json
              /imps/var/opt/cray/imps/boot_images/login.spdx.json
              /imps/var/opt/cray/imps/boot_images/login.cdx.json
              /imps/var/opt/cray/imps/boot_images/login.provenance.json
              /imps/var/opt/cray/imps/boot_images/login.manifest.json
            '''.stripIndent()
        def json = new ObjectMapper().readValue(PlanPrinter.json(plan), Map)
        json.image == 'login'
        json.engine == 'zypper'
        json.packages*.name == ['zsh']
        json.packages[0].askedBy*.recipe == ['login', 'base']
        json.steps == ['prepare', 'install', 'post-build', 'boot image', 'squashfs', 'publish']
        NeededTools.of(plan) == [Tool.SYNC, Tool.ZYPPER, Tool.RPM, Tool.UNSHARE, Tool.MKSQUASHFS]
    }

    def 'results go where -o says, the root stays in its place'() {
        given:
        def plan = plan(options: BuildOptions.DEFAULT.with(Outputs.DEFAULT.withFolder(Path.of('/out')))).value().get()

        expect:
        plan.layout().manifest() == Path.of('/out/login.manifest.json')
        plan.lock() == Path.of('/out/login.lock.json')
        plan.imageRoot() == folder.resolve('var/opt/cray/imps/image_roots/login')
    }
}
