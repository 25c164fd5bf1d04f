package io.impscript.converter.cross

import static io.impscript.converter.cross.Recipes.catalog
import static io.impscript.converter.cross.Recipes.collection
import static io.impscript.converter.cross.Recipes.export
import static io.impscript.converter.cross.Recipes.kiwi
import static io.impscript.converter.cross.Recipes.recipe
import static io.impscript.converter.cross.Recipes.repository
import static io.impscript.converter.cross.Recipes.rpm
import static io.impscript.converter.cross.Recipes.text

import io.impscript.converter.files.TreeWriter
import io.impscript.converter.report.Fate
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class KiwiExportSpec extends Specification {
    @TempDir
    Path folder

    KiwiFolder exported(catalog, String name = 'site', KiwiOptions options = KiwiOptions.STANDARD) {
        def made = export(catalog, name, folder, options)
        assert !made.hasErrors(): made.diagnostics()
        made.value().get()
    }

    def 'a recipe that says nothing for Kiwi becomes a complete description'() {
        given:
        def catalog = catalog(
            [recipe(name: 'base', packages: ['dracut', 'kernel-default'], repositories: ['sle']),
             recipe(description: 'Compute nodes', packages: [rpm('sitemon-agent', '2.4.1-3')], recipes: ['base'],
                 collections: ['tools'], repositories: ['site'])],
            [collection('tools', ['vim'], ['more']), collection('more', ['gdb', 'vim'])],
            [repository(name: 'sle', url: 'https://packages.local/repository/sle/', updates: 'sle_updates', priority: 4),
             repository(name: 'site', key: 'https://packages.local/key.asc')])

        expect:
        text(exported(catalog), 'config.xml') == '''\
            <?xml version="1.0" encoding="utf-8"?>
            <image schemaversion="7.5" name="site">
                <description type="system">
                    <author>Impscript</author>
                    <contact>root@localhost</contact>
                    <specification>Compute nodes</specification>
                </description>
                <preferences>
                    <version>1.0.0</version>
                    <packagemanager>zypper</packagemanager>
                    <type image="tbz" primary="true"/>
                    <type image="squashfs"/>
                </preferences>
                <repository type="rpm-md" alias="sle" priority="4">
                    <source path="https://packages.local/repository/sle/"/>
                </repository>
                <repository type="rpm-md" alias="site" package_gpgcheck="true">
                    <source path="dir:///var/opt/cray/repos/site">
                        <signing key="https://packages.local/key.asc"/>
                    </source>
                </repository>
                <packages type="image">
                    <package name="dracut"/>
                    <package name="kernel-default"/>
                    <package name="sitemon-agent=2.4.1-3"/>
                    <package name="vim"/>
                    <package name="gdb"/>
                </packages>
                <packages type="bootstrap">
                    <package name="filesystem"/>
                    <package name="sles-release"/>
                </packages>
            </image>
            '''.stripIndent()
    }

    def 'versions are written as #manager reads them'() {
        expect:
        new PackageWords(manager).text(new io.impscript.model.PackageRequest('a-b', version, arch, '')).orElse(null) == expected

        where:
        manager  | version           | arch     || expected
        'zypper' | any()             | ''       || 'a-b'
        'zypper' | pin('1-2')        | ''       || 'a-b=1-2'
        'zypper' | pin('1-2')        | 'x86_64' || 'a-b.x86_64=1-2'
        'zypper' | least('1')        | ''       || 'a-b>=1'
        'dnf4'   | pin('1-2')        | ''       || 'a-b-1-2'
        'dnf4'   | pin('1-2')        | 'noarch' || 'a-b-1-2.noarch'
        'dnf5'   | least('1')        | ''       || 'a-b >= 1'
        'apt'    | pin('1-2')        | 'amd64'  || 'a-b:amd64=1-2'
        'apt'    | least('1')        | ''       || null
    }

    def 'the plain words go into what is said for Kiwi'() {
        given:
        def content = [
            Tags.of('description', [Tags.text('author', 'A'), Tags.text('contact', 'c'), Tags.text('license', 'MIT')], 'type', 'system'),
            Tags.of('preferences', [Tags.text('version', '2.0.0'), Tags.text('packagemanager', 'zypper'),
                                    Tags.empty('type', 'image', 'oem', 'filesystem', 'xfs')]),
            Tags.of('packages', [Tags.empty('package', 'name', 'filesystem')], 'type', 'bootstrap')]
        def catalog = catalog(
            [recipe(description: 'D', packages: ['vim'], repositories: ['r'], kiwi: kiwi(content, '', [displayname: 'Shown']))],
            [], [repository(name: 'r', url: 'https://x.org/r')])

        when:
        def lines = text(exported(catalog), 'config.xml').readLines()*.trim()

        then:
        lines[1] == '<image schemaversion="7.5" name="site" displayname="Shown">'
        lines.indexOf('<specification>D</specification>') == lines.indexOf('<contact>c</contact>') + 1
        lines.indexOf('<repository type="rpm-md" alias="r">') < lines.indexOf('<packages type="image">')
        lines.indexOf('<packages type="image">') < lines.indexOf('<packages type="bootstrap">')
        !lines.any { it.contains('Impscript') }
    }

    def 'an empty section marks the place of the packages'() {
        given:
        def content = whole([
            Tags.of('packages', [Tags.empty('package', 'name', 'filesystem')], 'type', 'bootstrap'),
            Tags.empty('packages', 'type', 'image')])

        expect:
        exported(catalog([recipe(packages: ['vim'], kiwi: kiwi(content))])).document().image().tags('packages')*.attribute('type') ==
            ['bootstrap', 'image']
    }

    def 'the blocks of sub-recipes follow, but for what may stand once'() {
        given:
        def preferences = { String manager, List more ->
            Tags.of('preferences', [Tags.text('packagemanager', manager), *more])
        }
        def base = kiwi([
            description('base'),
            preferences('dnf4', [Tags.text('locale', 'en_US'), Tags.empty('type', 'image', 'iso'), Tags.empty('type', 'image', 'oem', 'filesystem', 'xfs')]),
            Tags.of('users', [Tags.empty('user', 'name', 'root', 'password', 'x')])])
        def top = kiwi([
            description('top'),
            preferences('zypper', [Tags.empty('type', 'image', 'oem', 'filesystem', 'xfs')])])
        def catalog = catalog([recipe(name: 'base', kiwi: base), recipe(recipes: ['base'], kiwi: top)])

        when:
        def image = exported(catalog).document().image()

        then:
        image.tags('description')*.tags('author').flatten()*.text() == ['top']
        image.tags('preferences')*.tags().collect { it*.name() } == [['packagemanager', 'type'], ['locale', 'type']]
        image.tags('users').size() == 1
        Lowering.packageManager(image.content()) == 'zypper'
    }

    def 'files of the recipe and of its post-build steps are packed'() {
        given:
        Files.createDirectories(folder.resolve('files/root/etc'))
        Files.writeString(folder.resolve('files/root/etc/motd'), 'hi')
        Files.createSymbolicLink(folder.resolve('files/root/etc/link'), Path.of('/nowhere'))
        Files.writeString(folder.resolve('files/config.sh'), '#!/bin/bash\necho own\nexit 0\n')
        Files.writeString(folder.resolve('enroll.sh'), 'echo enroll')
        folder.resolve('enroll.sh').toFile().setExecutable(true)
        def catalog = catalog([
            recipe(copies: ['enroll.sh'], commands: ['sh $IMPS_POSTBUILD_FILES/enroll.sh'], kiwi: kiwi(whole([]), 'files'))])

        when:
        def made = exported(catalog)
        def script = text(made, 'config.sh')

        then:
        made.members()*.path().containsAll(
            ['root/etc/motd', 'root/etc/link', 'root/.imps-postbuild/site/enroll.sh', 'config.sh', 'config.xml', 'recipe-origin.json'])
        (made.members().find { it.path().endsWith('enroll.sh') }.mode() & 0111) != 0
        script.startsWith('#!/bin/bash\necho own\n# impscript:postbuild:begin')
        script.endsWith('# impscript:postbuild:end\nexit 0\n')
        script.contains("\npostbuild_run <<'END_OF_COMMAND'\nsh \$IMPS_POSTBUILD_FILES/enroll.sh\nEND_OF_COMMAND\n")
    }

    def 'the commands of config.sh run as in a build'() {
        given:
        def root = Files.createDirectories(folder.resolve('image'))
        Files.writeString(folder.resolve('a b.sh'), 'echo "copied: $1"')
        def catalog = catalog([
            recipe(name: 'base', copies: ['a b.sh'], commands: [
                'cd /tmp; x=1; false; true', 'echo "x=$x in $PWD, $IMPS_IMAGE_RECIPE_NAME of $IMPS_IMAGE_NAME"',
                'sh "$IMPS_POSTBUILD_FILES/a b.sh" files', 'sh "/a b.sh" top', "cat <<'END_OF_COMMAND'\nit's (here\nEND_OF_COMMAND", 'cat']),
            recipe(recipes: ['base'], commands: ['test ! -e "/a b.sh" && echo gone', 'exit 7', 'echo never'])])

        when:
        def script = text(exported(catalog), 'config.sh')
        // A root file system of its own would need mounts; the paths at the top are moved instead.
        def moved = script.replace(' /.imps', " $root/.imps").replace('=/.imps', "=$root/.imps").replace('"/$post', "\"$root/\$post")
            .replace('"/a b.sh"', "\"$root/a b.sh\"")
        Files.createDirectories(root.resolve('.imps-postbuild/base'))
        Files.copy(folder.resolve('a b.sh'), root.resolve('.imps-postbuild/base/a b.sh'))
        def file = Files.writeString(folder.resolve('run.sh'), moved)
        def process = new ProcessBuilder(shell, file.toString()).redirectErrorStream(true).tap { it.environment().kiwi_iname = 'I' }.start()
        def out = process.inputStream.getText('UTF-8').readLines()

        then:
        process.waitFor() == 7
        out == ['x= in /, base of I', 'copied: files', 'copied: top', "it's (here", 'gone',
                'post-build command of recipe site failed: exit 7']

        where:
        shell << ['bash', 'sh']
    }

    def 'what Kiwi has no place for is said'() {
        given:
        def catalog = catalog(
            [recipe(packages: [rpm('a', '1-2', 'why')], validArch: ['x86_64'], repositories: ['r'])], [], [repository(name: 'r')])

        when:
        def items = exported(catalog).items()

        then:
        items.find { it.what() == "package 'a'" }.fate() == Fate.APPROXIMATED
        items.find { it.what() == "rationale of package 'a'" }.fate() == Fate.KEPT_ASIDE
        items.find { it.what() == "repository 'r'" }.fate() == Fate.APPROXIMATED
        items.find { it.what() == "architectures of recipe 'site'" }.fate() == Fate.KEPT_ASIDE
    }

    def 'what cannot be exported is said: #message'() {
        given:
        Files.createDirectories(folder.resolve('tar'))
        Files.writeString(folder.resolve('tar/root.tar.gz'), '')
        Files.writeString(folder.resolve('f'), '')
        Files.createDirectories(folder.resolve('py'))
        Files.writeString(folder.resolve('py/config.sh'), '#!/usr/bin/python3\n')

        when:
        def made = export(catalog([recipe(said)]), said.name ?: 'site', folder)

        then:
        made.diagnostics().any { it.isError() && it.message().contains(message) && !it.hints().empty }

        where:
        said                                                              | message
        [dist: '']                                                        | 'says no dist'
        [dist: 'Debian12']                                                | "nothing is known of how Kiwi builds 'Debian12'"
        [copies: ['missing']]                                             | 'cannot be packed: no such file'
        [name: 'a+b']                                                     | 'Kiwi takes no image name'
        [kiwi: kiwi([Tags.empty('users')], 'nowhere')]                    | 'in no folder that is there'
        [kiwi: kiwi([Tags.empty('users')], 'tar'), copies: ['f']]         | 'would be hidden'
        [kiwi: kiwi([Tags.empty('users')], 'py'), commands: ['true']]     | 'no shell runs it'
    }

    @Requires(value = { System.getenv('PATH').split(':').any { Files.isExecutable(Path.of(it, 'kiwi-ng')) } }, reason = 'there is no kiwi-ng here')
    def 'Kiwi loads what was written for #dist'() {
        given:
        def catalog = catalog(
            [recipe(dist: dist, description: 'a < b & "c"', packages: [rpm('a', '1-2'), rpm('b')], repositories: ['r', 's'])], [],
            [repository(name: 'r', url: 'https://packages.local/repository/r', priority: 3),
             repository(name: 's', key: 'https://packages.local/key')])
        def out = folder.resolve('out')

        when:
        TreeWriter.write(out, exported(catalog).members(), [])
        def process = new ProcessBuilder('kiwi-ng', 'image', 'info', '--description', out.toString())
            .redirectErrorStream(true).start()
        def text = process.inputStream.getText('UTF-8')

        then:
        process.waitFor(60, TimeUnit.SECONDS)
        text != null && process.exitValue() == 0

        where:
        dist << ['SLES15', 'RHEL9']
    }

    private static description(String author) {
        Tags.of('description', ['author', 'contact', 'specification'].collect { Tags.text(it, author) }, 'type', 'system')
    }

    private static whole(List more) {
        [description('a'), Tags.of('preferences', [Tags.text('version', '1.0.0'), Tags.text('packagemanager', 'zypper')]), *more]
    }

    private static any() {
        io.impscript.model.VersionConstraint.ANY
    }

    private static pin(String version) {
        io.impscript.model.VersionConstraint.exactly(version)
    }

    private static least(String version) {
        new io.impscript.model.VersionConstraint(io.impscript.model.VersionConstraint.Relation.GREATER_OR_EQUAL, version)
    }
}
