package io.impscript.tests.build

import java.nio.file.Files
import java.nio.file.Path

/** What package managers keep on the host itself: a build of an image must leave all of it as it is. */
class HostState {
    private static final List<String> PLACES = [
        '/etc/zypp', '/etc/dnf', '/etc/yum', '/etc/yum.repos.d', '/etc/pki', '/var/lib/rpm', '/usr/lib/sysimage',
        '/var/lib/dnf', '/var/lib/zypp', '/var/cache/zypp', '/var/cache/dnf', '/var/log/zypp', '/var/log/zypper.log',
        '/var/log/dnf.log', '/var/log/dnf.rpm.log', '/var/log/hawkey.log', '/root/.rpmdb', '/root/.zypp', '/wlm.rpm',
        '/.imps-postbuild'
    ]

    /** Each file with its size and the time of its last change. */
    static Map<String, String> now() {
        PLACES.collect { Path.of(it) }.findAll { Files.exists(it) }.collectMany { place ->
            Files.walk(place).withCloseable { files -> files.filter { Files.isRegularFile(it) }.toList() }
        }.collectEntries { [it.toString(), "${Files.size(it)} ${Files.getLastModifiedTime(it)}".toString()] }
    }
}
