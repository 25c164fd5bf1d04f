package io.impscript.tests.rpm

import io.impscript.tests.fixture.HostCommand
import java.nio.file.Path

/** A root file by file, for comparison. */
class InstalledTree {
    /** The database has a specification of its own; ldconfig notes numbers of inodes. */
    private static final List<String> ELSEWHERE = ['/usr/lib/sysimage/rpm/', '/var/cache/ldconfig/aux-cache']

    /**
     * By path: kind, mode, owner, group, link target, device, number of names, size, time, checksum, extended attributes.
     * Times of folders say when something was last put into them, so they are not compared; of other files only those before `since`.
     */
    static Map<String, List<String>> read(Path root, long since) {
        def sums = sums(root)
        def attributes = attributes(root)
        def format = '%P\\0%y\\0%m\\0%U\\0%G\\0%l\\0%n\\0%s\\0%T@\\0%D:%i\\0'
        def fields = HostCommand.of('find', root, '-printf', format).output().split('\0', -1).toList().dropRight(1)
        def names = [:].withDefault { [] }
        def rows = fields.collate(10).findAll { row -> !ELSEWHERE.any { "/${row[0]}".startsWith(it) } }
        rows.each { names[it[9]] << it[0] }
        rows.collectEntries { row ->
            def (path, kind, mode, user, group, link, count, size, time, inode) = row
            def folder = kind == 'd'
            def seconds = new BigDecimal(time).longValue()
            def group0 = folder ? '' : names[inode].sort().join(' = ')
            [path, [kind, mode, user, group, link, folder ? '' : count, folder ? '' : size, folder || seconds >= since ? '' : "$seconds".toString(),
                sums[path] ?: '', attributes[path] ?: '', group0]]
        }
    }

    /** What is different, as text; nothing where the roots are the same. */
    static List<String> differences(Map<String, List<String>> ours, Map<String, List<String>> theirs) {
        (ours.keySet() + theirs.keySet()).sort().findAll { ours[it] != theirs[it] }.collect { "$it: ${ours[it]} instead of ${theirs[it]}".toString() }
    }

    private static Map<String, String> sums(Path root) {
        def out = HostCommand.of('sh', '-c', 'cd "$1" && find . -type f -print0 | xargs -0 -r sha256sum -z', 'sh', root).output()
        out.split('\0').findAll { it }.collectEntries { [it.substring(68), it.substring(0, 64)] }
    }

    private static Map<String, String> attributes(Path root) {
        def out = HostCommand.of('getcap', '-r', root).output()
        out.readLines().collectEntries {
            def at = it.lastIndexOf(' ')
            [it.substring(root.toString().length() + 1, at), it.substring(at + 1)]
        }
    }
}
