package io.impscript.tests.build

import io.impscript.converter.Stamp
import io.impscript.converter.files.SourceText
import io.impscript.converter.imps.ImpsFile
import io.impscript.converter.imps.ImpsFormat
import io.impscript.library.ScriptLibrary
import io.impscript.load.LoadRequest
import io.impscript.load.Loaded
import io.impscript.model.Catalog
import io.impscript.model.Recipe
import io.impscript.runtime.session.Session
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir

/** The standard scripts: sound as they are, and their commands do in a shell what they promise, whatever the text. */
class StandardRecipesSpec extends Specification {
    static final List<String> FAMILIES = ['sles', 'rhel', 'opensuse']
    static final List<String> HOSTILE = [
        'plain', "it's", '"double"', '$(touch evil) `touch evil` ${HOME} $HOME', '; touch evil; #', '\\ \\n %s %d %%',
        'two\nlines', '-n', '--help', '*', '~', '!!', 'Grüße 中', "'; touch evil; '", "\\'; touch evil; \\'", ' ', '\ttab\t', '&& false', '|| true', '\\'
    ]

    @TempDir Path folder

    static ScriptLibrary library() {
        ServiceLoader.load(ScriptLibrary).find { it.scheme() == 'stdlib' }
    }

    def 'stdlib:#name is free of findings'() {
        expect:
        load("include 'stdlib:$name'\n").diagnostics() == []

        where:
        name << library().names()
    }

    def 'the #family family has every kind of recipe, each of which resolves, with a reason for every package'() {
        given:
        def checked = load("include 'stdlib:$family'\n")
        def loaded = checked.value().get()

        expect:
        ['minimal', 'compute', 'login', 'service', 'initrd'].every { kind ->
            def resolved = Session.standard().resolve(loaded, "$family-$kind", Optional.of('x86_64'))
            !resolved.hasErrors() && resolved.value().get().packages().size() > 5
        }
        loaded.catalog().recipes().every { it.description() && it.packages().every { p -> p.rationale() } }

        where:
        family << FAMILIES
    }

    def 'the #family family compiles, and all families go together'() {
        given:
        def script = script("${included.collect { "include 'stdlib:$it'" }.join('\n')}\n")
        def imps = new Imps(folder.resolve('imps'))

        when:
        def result = imps.run('compile', '-o', folder.resolve('out'), script)

        then:
        result.exitCode == 0
        result.err == ''
        included.every { Files.readString(folder.resolve('out/image_recipes.local.json')).contains("\"$it-compute\"") }

        where:
        included << FAMILIES.collect { [it] } + [FAMILIES]
        family = included.join(' and ')
    }

    def 'what stdlib:#name declares is read back from IMPS JSON as it was written'() {
        given:
        def all = load("include 'stdlib:$name'\n").value().get().catalog()
        def catalog = new Catalog(all.recipes(), all.packageCollections(), all.repositories(), [], [])
        def files = [ImpsFile.IMAGE_RECIPES, ImpsFile.PACKAGE_COLLECTIONS, ImpsFile.REPOSITORIES]

        when:
        def written = ImpsFormat.write(catalog, [], new Stamp(Instant.EPOCH)).value().get()
        def read = ImpsFormat.read(files.collectEntries { file ->
            [file, written.findAll { it.path() == file.localName() }.collect { new SourceText(it.path(), it.text()) }]
        })

        then:
        read.diagnostics() == []
        plain(read.value().get().catalog()) == plain(catalog)

        where:
        name << library().names()
    }

    def 'shellQuote makes one word of #text.inspect()'() {
        expect:
        shell("printf '%s|' " + command("shellQuote(${groovy(text)})")) == "$text|"
        untouched()

        where:
        text << HOSTILE
    }

    def 'writeFile writes #text.inspect() into a folder that it makes, with its mode'() {
        given:
        def file = folder.resolve("it's a folder/\$(touch evil)/file")

        when:
        shell(command("writeFile(${groovy(file.toString())}, ${groovy(text)}, '0600')"))

        then:
        Files.readString(file) == "$text\n"
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
        untouched()

        where:
        text << HOSTILE
    }

    def 'motd writes the message of the day'() {
        expect:
        command("motd('Welcome')", 'motd').endsWith("'Welcome' > '/etc/motd' && chmod 0644 '/etc/motd'")
    }

    def 'the commands for accounts give #text.inspect() as one word to the program'() {
        given:
        ['groupadd', 'useradd', 'passwd'].each { program(it) }

        expect:
        told(command("group(${groovy(text)}, 2000)", 'users')) == ['groupadd', '--gid', '2000', text]
        told(command("user(${groovy(text)}, 2001, ${groovy(text)})", 'users')) ==
            ['useradd', '--uid', '2001', '--gid', text, '--shell', '/bin/bash', '--create-home', text]
        told(command("lockPassword(${groovy(text)})", 'users')) == ['passwd', '--lock', text]
        untouched()

        where:
        text << HOSTILE - ['two\nlines']
    }

    def 'authorizeKey adds keys to those that are there, closed to others'() {
        given:
        def owner = System.getProperty('user.name')
        def home = Files.createDirectories(folder.resolve("home"))
        def here = { String line -> line.replace('/root/', "$home/").replace('/root', "$home").replace("/home/$owner", "$home") }

        when:
        ['ssh-ed25519 AAAA one', "ssh-ed25519 BBBB it's \$(touch evil)"].each {
            shell(here(command("authorizeKey(${groovy(owner)}, ${groovy(it)})", 'sshd')))
        }

        then:
        Files.readAllLines(home.resolve('.ssh/authorized_keys')) == ['ssh-ed25519 AAAA one', "ssh-ed25519 BBBB it's \$(touch evil)"]
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve('.ssh'))) == 'rwx------'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve('.ssh/authorized_keys'))) == 'rw-------'
        untouched()
    }

    def 'enableSshd removes the host keys of the image and turns the server on'() {
        given:
        program('systemctl')
        def etc = Files.createDirectories(folder.resolve('etc/ssh'))
        ['ssh_host_rsa_key', 'ssh_host_rsa_key.pub', 'sshd_config'].each { Files.writeString(etc.resolve(it), it) }

        when:
        def said = told(command('enableSshd()', 'sshd').replace('/etc/ssh', etc.toString()))

        then:
        said == ['systemctl', 'enable', 'sshd.service']
        etc.toFile().list().toList() == ['sshd_config']
    }

    def 'dracut makes an initrd for every kernel, with the modules #modules'() {
        given:
        program('dracut')
        ['5.14.0-1', '6.4.0-2'].each { Files.createDirectories(folder.resolve("lib/modules/$it")) }
        def line = command("dracut(${modules.collect { groovy(it) }})", 'dracut').replace('/lib/modules', "$folder/lib/modules")

        when:
        def said = told(line)

        then:
        said == ['5.14.0-1', '6.4.0-2'].collectMany {
            ['dracut', '--force', '--no-hostonly'] + (modules ? ['--add', modules.join(' ')] : []) + ["/boot/initrd-$it".toString(), it]
        }
        untouched()

        where:
        modules << [[], ['network'], ['network', 'nfs'], ["it's", '; touch evil; #'], ["'; touch evil; '"]]
    }

    def 'dracut stops at the first kernel that it cannot make an initrd for'() {
        given:
        program('dracut', 'exit 3')
        Files.createDirectories(folder.resolve('lib/modules/1'))

        expect:
        run(command("dracut()", 'dracut').replace('/lib/modules', "$folder/lib/modules")).exitValue() == 1
    }

    /** The command line that a piece of script gives. */
    private String command(String expression, String library = 'shell') {
        def checked = load("""
            include 'stdlib:shell'
            include 'stdlib:$library'
            recipe('probe') {
                description 'Carries a command'
                dist 'RHEL9'
                validArch 'x86_64'
                packages 'bash'
                postbuildChroot $expression
            }
            """.stripIndent())
        assert !checked.hasErrors()
        checked.value().get().catalog().recipes().find { it.name() == 'probe' }.postbuildChroot().first()
    }

    private io.impscript.diag.Checked<Loaded> load(String text) {
        Session.standard().check(new LoadRequest([script(text)], [:]))
    }

    private Path script(String text) {
        Files.writeString(folder.resolve('script.imps.groovy'), text)
    }

    /** Every component of every object but when it was made, which only the written one says. */
    private static List<Map> plain(Catalog catalog) {
        assert catalog.packageCollections() == [] && catalog.repositories() == []
        catalog.recipes().collect { recipe ->
            Recipe.recordComponents.findAll { it.name != 'metadata' }.collectEntries { [it.name, it.accessor.invoke(recipe)] }
        }
    }

    /** A literal of the language. */
    private static String groovy(String text) {
        "'" + text.replace('\\', '\\\\').replace("'", "\\'").replace('\n', '\\n').replace('\t', '\\t') + "'"
    }

    /** A program that notes what it is told. */
    private void program(String name, String more = '') {
        def file = Files.createDirectories(folder.resolve('bin')).resolve(name)
        Files.writeString(file, "#!/bin/sh\nprintf '%s\\n' $name \"\$@\" >> '$folder/told'\n$more\n")
        file.toFile().setExecutable(true)
    }

    private List<String> told(String line) {
        Files.deleteIfExists(folder.resolve('told'))
        shell(line)
        Files.readString(folder.resolve('told')).split('\n', -1).toList().init()
    }

    private String shell(String line) {
        def process = run(line)
        def output = process.text
        assert process.exitValue() == 0: output
        output
    }

    private Process run(String line) {
        def work = Files.createDirectories(folder.resolve('work'))
        def builder = new ProcessBuilder('/bin/sh', '-c', line).directory(work.toFile()).redirectErrorStream(true)
        builder.environment().PATH = "$folder/bin:/usr/bin:/bin".toString()
        def process = builder.start()
        process.outputStream.close()
        process.waitFor(1, TimeUnit.MINUTES)
        process
    }

    private boolean untouched() {
        Files.createDirectories(folder.resolve('work')).toFile().list().size() == 0
    }
}
