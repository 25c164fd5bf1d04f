package io.impscript.tests.support

import io.impscript.tests.fixture.HostCommand
import java.nio.file.Files
import java.nio.file.Path

/**
 * Somebody who is not root, on a machine made for him: what he has of subordinate ids, which programs are not
 * installed. All of that is seen in a mount namespace of his own only.
 */
class OrdinaryUser {
    /**
     * An account that every Debian has.
     *
     * @param groups beside its own; may be empty
     * @param mask what its files lack, as for umask
     */
    record Account(String name, int id, int group, List<Integer> groups, String mask) {
        static final Account NOBODY = new Account('nobody', 65534, 65534, [], '022')
        static final Account GAMES = new Account('games', 5, 60, [12, 20, 100], '077')

        List<String> options() {
            ["--reuid=$id", "--regid=$group", groups ? "--groups=${groups.join(',')}" : '--clear-groups']*.toString()
        }
    }

    private static final String MACHINE = '''
        set -e
        mount --bind "$1/subids" /etc/subuid
        mount --bind "$1/subids" /etc/subgid
        while read -r program; do
          for folder in /usr/local/sbin /usr/local/bin /usr/sbin /usr/bin; do
            [ ! -e "$folder/$program" ] || mount --bind "$1/absent" "$folder/$program"
          done
        done < "$1/hidden"
        [ ! -e "$1/unshare" ] || mount --bind "$1/unshare" /usr/bin/unshare
        cd "$1/home"
        umask "$2"
        shift 2
        exec setpriv "$@"
        '''.stripIndent()

    private final Path folder
    private final Account account

    /**
     * @param folder readable by everybody; used as this user's alone
     * @param hidden programs that the machine has not
     */
    OrdinaryUser(Path folder, List<String> hidden = [], Account account = Account.NOBODY) {
        this.folder = Files.createDirectories(folder)
        this.account = account
        Files.createDirectories(home)
        Files.setAttribute(home, 'unix:uid', account.id())
        Files.setAttribute(home, 'unix:gid', account.group())
        Files.writeString(folder.resolve('hidden'), hidden.collect { "$it\n" }.join())
        Files.writeString(folder.resolve('absent'), '')
        Files.setAttribute(folder.resolve('absent'), 'unix:mode', 0)
        withIds('')
    }

    /** With subordinate ids enough for all of an image. */
    OrdinaryUser withAllIds() {
        withIds("${account.name()}:${300000 + account.id() * 10}:65536\n")
    }

    /** On a machine that gives no user namespaces to him. */
    OrdinaryUser withoutNamespaces() {
        def program = folder.resolve('unshare')
        Files.writeString(program, '#!/bin/sh\necho "unshare: unshare failed: Operation not permitted" >&2\nexit 1\n')
        program.toFile().setExecutable(true, false)
        this
    }

    private OrdinaryUser withIds(String lines) {
        Files.writeString(folder.resolve('subids'), lines)
        this
    }

    Path getHome() {
        folder.resolve('home')
    }

    Path file(String name) {
        home.resolve('.local/share/impscript/var/opt/cray/imps').resolve(name)
    }

    /** The command line to be run as root, which runs this one as the user. */
    List<String> line(List<String> command, Map<String, String> environment = [:]) {
        ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', MACHINE, 'sh', folder.toString(), account.mask(), *account.options(), 'env', '-i',
         'PATH=/usr/local/bin:/usr/bin:/bin', "HOME=$home".toString(), "USER=${account.name()}".toString(), 'LC_ALL=C.UTF-8'] +
            environment.collect { "${it.key}=${it.value}".toString() } + command
    }

    HostCommand.Result run(List<String> command, Map<String, String> environment = [:]) {
        HostCommand.of(*line(command, environment)).result()
    }
}
