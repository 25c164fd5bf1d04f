package io.impscript.tests.support

import io.impscript.tests.fixture.HostCommand
import java.nio.file.Files
import java.nio.file.Path

/**
 * Somebody who is not root, on a machine made for him: what he has of subordinate ids, which programs are not
 * installed. All of that is seen in a mount namespace of his own only.
 */
class OrdinaryUser {
    private static final int ID = 65534
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
        shift
        exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
        '''.stripIndent()

    private final Path folder

    /**
     * @param folder readable by everybody; used as this user's alone
     * @param hidden programs that the machine has not
     */
    OrdinaryUser(Path folder, List<String> hidden = []) {
        this.folder = Files.createDirectories(folder)
        Files.createDirectories(home)
        Files.setAttribute(home, 'unix:uid', ID)
        Files.setAttribute(home, 'unix:gid', ID)
        Files.writeString(folder.resolve('hidden'), hidden.collect { "$it\n" }.join())
        Files.writeString(folder.resolve('absent'), '')
        Files.setAttribute(folder.resolve('absent'), 'unix:mode', 0)
        withIds('')
    }

    /** With subordinate ids enough for all of an image. */
    OrdinaryUser withAllIds() {
        withIds('nobody:300000:65536\n')
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
        ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', MACHINE, 'sh', folder.toString(), 'env', '-i',
         'PATH=/usr/local/bin:/usr/bin:/bin', "HOME=$home".toString(), 'LC_ALL=C.UTF-8'] +
            environment.collect { "${it.key}=${it.value}".toString() } + command
    }

    HostCommand.Result run(List<String> command, Map<String, String> environment = [:]) {
        HostCommand.of(*line(command, environment)).result()
    }
}
