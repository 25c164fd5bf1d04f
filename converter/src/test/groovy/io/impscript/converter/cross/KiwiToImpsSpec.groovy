package io.impscript.converter.cross

import static io.impscript.converter.cross.Recipes.catalog
import static io.impscript.converter.cross.Recipes.kiwi
import static io.impscript.converter.cross.Recipes.recipe
import static io.impscript.converter.cross.Recipes.repository
import static io.impscript.converter.cross.Recipes.rpm

import io.impscript.converter.Stamp
import io.impscript.converter.files.TreeMember
import io.impscript.converter.imps.ImpsFormat
import io.impscript.converter.report.Fate
import io.impscript.model.Catalog
import io.impscript.model.Kiwi
import io.impscript.model.Markup
import io.impscript.model.Places
import io.impscript.model.Reference
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir

class KiwiToImpsSpec extends Specification {
    static final Stamp NOW = new Stamp(Instant.EPOCH)

    @TempDir
    Path folder

    static final List<TreeMember> BESIDE = [
        TreeMember.text('own/root/etc/motd', 0644, 'hi'), TreeMember.text('own/Live/x', 0644, ''), TreeMember.text('own/a.tgz', 0644, ''),
        TreeMember.text('own/f', 0644, ''), TreeMember.text('own/disk.sh', 0644, ''),
        TreeMember.text('own/config.sh', 0755, 'baseInsertService sshd\n'), TreeMember.text('own/images.sh', 0755, 'dracut\n')]

    Catalog source = catalog([recipe(
        description: 'D', dist: '', packages: ['zsh'], repositories: ['r'], commands: ['echo own'], copies: ['mine'], kiwi: kiwi([
            new Markup.Comment(' why '),
            Tags.of('description', [Tags.text('author', 'A'), Tags.text('contact', 'c')], 'type', 'system'),
            Tags.of('profiles', [Tags.of('profile', [], 'name', 'Live', 'description', 'A live image', 'import', 'true'),
                                 Tags.of('profile', [Tags.empty('requires', 'profile', 'Live')], 'name', 'Big', 'description', 'More')]),
            Tags.of('preferences', [Tags.text('version', '1.0.0'), Tags.text('packagemanager', 'zypper'), Tags.text('locale', 'de_DE,en_US'),
                                    Tags.text('keytable', 'de'), Tags.text('timezone', 'Europe/Berlin'), Tags.empty('type', 'image', 'oem', 'filesystem', 'xfs')]),
            Tags.of('users', [Tags.empty('user', 'name', 'root', 'password', '$6$x', 'groups', 'root'),
                              Tags.empty('user', 'name', 'op', 'password', 'open sesame', 'pwdformat', 'plain', 'groups', 'users:100,wheel', 'id', '1000', 'home', '/home/op')]),
            Tags.of('repository', [Tags.empty('source', 'path', 'https://x.org/k')], 'type', 'rpm-md', 'alias', 'k', 'imageinclude', 'true'),
            Tags.of('repository', [Tags.empty('source', 'path', 'obs://A/b')], 'type', 'rpm-md', 'alias', 'o'),
            Tags.of('packages', [Tags.empty('package', 'name', 'vim'), Tags.empty('package', 'name', 'grub', 'arch', 'x86_64'),
                                 Tags.empty('package', 'name', 'other', 'arch', 'aarch64'), Tags.empty('namedCollection', 'name', 'base'),
                                 Tags.empty('archive', 'name', 'a.tgz', 'target_dir', '/opt'), Tags.empty('file', 'name', 'f', 'target', '/etc/f', 'owner', 'u:g', 'permissions', '600')], 'type', 'image'),
            Tags.of('packages', [Tags.empty('package', 'name', 'filesystem')], 'type', 'bootstrap'),
            Tags.of('packages', [Tags.empty('package', 'name', 'livestuff')], 'type', 'image', 'profiles', 'Live,Big'),
            Tags.of('packages', [Tags.empty('package', 'name', 'docs')], 'type', 'delete'),
            Tags.of('packages', [Tags.empty('package', 'name', 'grub2')], 'type', 'oem')], 'own', [displayname: 'X']))],
        [], [repository(name: 'r', url: 'https://x.org/r')])

    KiwiToImps.Result made = new KiwiToImps(source, Places.NONE, BESIDE, '').convert()

    def 'packages, repositories and profiles become recipes'() {
        expect:
        made.catalog().recipes()*.name() == ['site', 'site-Live', 'site-Big']
        made.catalog().recipes()*.kiwi().every { it == Kiwi.NONE }
        made.catalog().recipes()[0].packages()*.name() == ['zsh', 'vim', 'grub', 'filesystem']
        made.catalog().recipes()[0].repositories()*.name() == ['r', 'k']
        made.catalog().recipes()[1].packages()*.name() == ['livestuff']
        made.catalog().recipes()[1].recipes()*.name() == ['site']
        made.catalog().recipes()[2].recipes()*.name() == ['site', 'site-Live']
        made.catalog().recipes()[2].description() == 'More'
        made.catalog().repositories()*.name() == ['r', 'k']
    }

    def 'the rest that changes an image becomes copies and commands, in the order of Kiwi'() {
        given:
        def base = made.catalog().recipes()[0]

        expect:
        base.postbuildCopy() == ['mine', 'own/a.tgz', 'own/f', 'own/root', 'own/config.sh', 'site-kiwi-functions.sh', 'own/images.sh']
        made.files()*.path() == ['site-kiwi-functions.sh']
        base.postbuildChroot() == [
            'echo LANG=de_DE.UTF-8 > /etc/locale.conf'.replace('LANG=de_DE.UTF-8', "'LANG=de_DE.UTF-8'"),
            "echo 'KEYMAP=de' > /etc/vconsole.conf",
            'ln -sf /usr/share/zoneinfo/Europe/Berlin /etc/localtime',
            'getent group root >/dev/null || groupadd root',
            'if id -u root >/dev/null 2>&1; then usermod -g root -p \'$6$x\' root; else useradd -m -g root -p \'$6$x\' root; fi',
            'getent group users >/dev/null || groupadd -g 100 users',
            'getent group wheel >/dev/null || groupadd wheel',
            'if id -u op >/dev/null 2>&1; then usermod -u 1000 -d /home/op -g users -G wheel op; else useradd -m -u 1000 -d /home/op -g users -G wheel op; fi',
            'mkdir -p /opt && tar -C /opt -xf "$IMPS_POSTBUILD_FILES"/a.tgz',
            'install -D -o u -g g -m 600 "$IMPS_POSTBUILD_FILES"/f /etc/f',
            'cp -a --no-preserve=ownership "$IMPS_POSTBUILD_FILES"/root/. /',
            'cp "$IMPS_POSTBUILD_FILES"/site-kiwi-functions.sh /.kconfig && : > /.profile && kiwi_iname=site kiwi_iversion=1.0.0 kiwi_type=tbz kiwi_profiles=\'\' bash "$IMPS_POSTBUILD_FILES"/config.sh; status=$?; rm -f /.kconfig /.profile; exit $status',
            'echo own',
            'for name in docs; do if rpm -q "$name" >/dev/null; then rpm -e --nodeps "$name" || exit 1; fi; done # kiwi: packages[delete]',
            'kiwi_iname=site kiwi_iversion=1.0.0 kiwi_type=tbz kiwi_profiles=\'\' bash "$IMPS_POSTBUILD_FILES"/images.sh']
        made.catalog().recipes()[1].postbuildChroot() == ['cp -a --no-preserve=ownership "$IMPS_POSTBUILD_FILES"/Live/. /']
    }

    def 'a plain password goes nowhere'() {
        expect:
        !made.toString().contains('open sesame')
    }

    def 'everything is accounted for: #what'() {
        expect:
        made.items().find { it.what().startsWith(what) }?.fate() == fate

        where:
        what                             | fate
        '<package name="vim">'           | Fate.CARRIED
        '<package name="grub">'          | Fate.APPROXIMATED
        '<package name="other">'         | Fate.KEPT_ASIDE
        '<namedCollection'               | Fate.KEPT_ASIDE
        '<archive name="a.tgz">'         | Fate.APPROXIMATED
        '<repository alias="k">'         | Fate.APPROXIMATED
        '<repository alias="o">'         | Fate.KEPT_ASIDE
        '<packages type="oem">'          | Fate.KEPT_ASIDE
        '<type image="oem">'             | Fate.KEPT_ASIDE
        '<profile name="Live">'          | Fate.APPROXIMATED
        '<author>'                       | Fate.KEPT_ASIDE
        '<user name="op">'               | Fate.APPROXIMATED
        "'displayname' of <image>"       | Fate.KEPT_ASIDE
        'a comment'                      | Fate.KEPT_ASIDE
        "script 'disk.sh'"               | Fate.KEPT_ASIDE
        "script 'config.sh'"             | Fate.APPROXIMATED
    }

    def 'the stand-ins are a shell script that does what it says'() {
        given:
        def file = Files.writeString(folder.resolve('k.sh'), KiwiFunctions.TEXT)
        def sysconfig = Files.writeString(folder.resolve('s'), 'A="1"\n')

        when:
        def process = new ProcessBuilder(
            'bash', '-c', "set -e; . $file; baseUpdateSysConfig $sysconfig A x; baseUpdateSysConfig $sysconfig B y; suseConfig; Echo done; nosuch")
            .redirectErrorStream(true).start()
        def out = process.inputStream.text

        then:
        process.waitFor() == 127
        Files.readString(sysconfig) == 'A="x"\nB="y"\n'
        out.contains('passed over: suseConfig')
        out.contains('done')
    }

    def 'beside its side file, the catalog comes back exactly'() {
        given:
        write()

        when:
        def back = restored()

        then:
        back.whole()
        back.catalog() == source
    }

    def 'edited files are the truth, and the rest comes from the side file'() {
        given:
        write()
        def file = folder.resolve('image_recipes.local.json')
        Files.writeString(file, Files.readString(file).replace('"vim"', '"emacs"').replace('"description": "D"', '"description": "E"'))

        when:
        def back = restored()
        def site = back.catalog().recipes()[0]

        then:
        !back.whole()
        back.catalog().recipes()*.name() == ['site']
        site.description() == 'E'
        site.packages()*.name() == ['zsh', 'emacs']
        site.kiwi().content()*.toString().any { it.contains('grub') }
        !site.kiwi().content()*.toString().any { it.contains('name=vim') }
        site.postbuildChroot() == ['echo own']
        site.postbuildCopy() == ['mine']
        back.items().empty
    }

    def 'what cannot be attached is listed'() {
        given:
        write()
        def file = folder.resolve('image_recipes.local.json')
        Files.writeString(file, Files.readString(file).replace('echo own', 'echo other').replace('"livestuff"', '"more"'))

        expect:
        restored().items()*.what() == ["post-build commands of recipe 'site'", "recipe 'site-Live'", "recipe 'site-Big'"]
    }

    def 'random catalogs survive the way to IMPS and back'() {
        given:
        def seeds = System.nanoTime()

        expect:
        KiwiRoundTripSpec.CASES.times { number ->
            def random = new KiwiCatalogs(seeds + number).next()
            def out = folder.resolve("$number")
            write(random, out)
            def read = ImpsFormat.read(out)
            assert read.value().present: "seed ${seeds + number}: ${read.diagnostics()}"
            def back = ImpsSideFile.restore(out, read.value().get().catalog())
            // A new object is stamped with the time of its making.
            assert back.present ? back.get().catalog() == random
                : read.value().get().catalog().toString().replace('created=1970-01-01T00:00:00', 'created=') == random.toString():
                "seed ${seeds + number}"
        }
    }

    private void write(Catalog catalog = source, Path out = folder) {
        def files = ImpsFormat.write(new KiwiToImps(catalog, Places.NONE, [], '').convert().catalog(), [], NOW).value().get()
        Recipes.write(out, (ImpsSideFile.isNeeded(catalog) ? files + ImpsSideFile.of(catalog, files) : files)
            .collect { new TreeMember.Text(it.path(), 0644, it.bytes()) })
    }

    private ImpsSideFile.Restored restored() {
        ImpsSideFile.restore(folder, ImpsFormat.read(folder).value().get().catalog()).get()
    }
}
