package io.impscript.runtime.postbuild

import io.impscript.runtime.exec.InterruptGuard
import io.impscript.runtime.exec.NamespaceSandbox
import io.impscript.runtime.exec.ProcessRunner
import io.impscript.runtime.fixture.TinyRoot
import io.impscript.runtime.root.ImageName
import io.impscript.runtime.root.ImageRoots
import io.impscript.runtime.root.ImpsPaths
import java.nio.file.Path
import java.time.Clock

/** A process of its own that builds an image whose post-build step never ends; it is there to be killed. */
class HeldBuild {
    static void main(String[] arguments) {
        def guard = InterruptGuard.enter()
        try {
            build(Path.of(arguments[0]), arguments[1])
        } catch (InterruptedException ignored) {
            println 'interrupted'
        } finally {
            println 'left in order'
            guard.close()
        }
    }

    private static void build(Path prefix, String command) {
        def build = new ImageRoots(new ImpsPaths(prefix), Clock.systemUTC()).begin(new ImageName('held'))
        try {
            TinyRoot.fill(build.root())
            def listener = new PostBuildListener() {
                void line(String line) {
                    println line
                }
            }
            new PostBuild(new ProcessRunner(), NamespaceSandbox.open(), '0')
                    .run('held', build.root(), [new RecipeSteps('r', [Path.of('/etc/passwd')], [command])], listener)
        } finally {
            build.close()
        }
    }
}
