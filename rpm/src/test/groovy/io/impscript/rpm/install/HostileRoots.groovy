package io.impscript.rpm.install

import io.impscript.rpm.file.RpmException
import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path

/** Roots for packages that nobody trusts, in a folder where every change is seen. */
class HostileRoots {
    private final Path folder
    private final Path outside
    private final Map before
    private int number
    int installed

    HostileRoots(Path folder) {
        this.folder = folder
        this.outside = Files.createDirectories(folder.resolve('outside'))
        Files.writeString(outside.resolve('passwd'), 'root')
        Files.createDirectories(outside.resolve('0'))
        before = state(outside)
    }

    /** What is wrong with how a package was treated; null if nothing is. */
    String install(Path file) {
        def root = Files.createDirectories(folder.resolve('roots/' + number++))
        Files.createSymbolicLink(root.resolve('usr'), outside)
        def initial = state(root)
        def problem = null
        try {
            def options = InstallOptions.at(1_700_000_000).withThreads(1).with(InstallOptions.Ownership.RECORD)
            new Installer(options, { 0 } as ScriptRunner, SpecialFiles.RECORDED, InstallListener.NONE).install(root, [file])
            installed++
        } catch (RpmException | InstallException e) {
            problem = state(root) == initial ? null : "refused (${e.message}), but the root is changed: ${state(root).keySet() - initial.keySet()}"
        } catch (Throwable e) {
            problem = "$e at ${e.stackTrace.find { it.className.startsWith('io.impscript') }}"
        }
        root.toFile().deleteDir()
        def others = folder.toFile().list().findAll { !it.endsWith('.rpm') } as Set
        problem ?: state(outside) != before || others != ['outside', 'roots'] as Set ? problem ?: 'something outside is changed' : null
    }

    private static Map state(Path top) {
        def all = [:]
        Files.walk(top).withCloseable { walk ->
            walk.forEach {
                def state = Files.readAttributes(it, 'unix:mode,uid,size,ino', LinkOption.NOFOLLOW_LINKS)
                all[top.relativize(it).toString()] = Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS) ? state.mode : state
            }
        }
        all
    }
}
