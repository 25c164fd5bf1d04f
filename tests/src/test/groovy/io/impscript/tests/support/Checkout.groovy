package io.impscript.tests.support

import java.nio.file.Path

/** The files of the checkout that the tests run in. */
class Checkout {
    static Path root() {
        Path.of(System.getProperty('impscript.checkout'))
    }

    static Path file(String relative) {
        root().resolve(relative)
    }

    /** Whether expected outputs are to be written anew; a run that does so fails, so that nobody takes it for a passed one. */
    static boolean rewrites() {
        System.getenv('IMPSCRIPT_GOLDEN') == 'write'
    }
}
