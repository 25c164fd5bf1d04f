package io.impscript.tests.support

import java.nio.file.Files
import java.nio.file.Path

/** Real inputs that may lie beside the checkout. They are never part of it. */
class Corpus {
    static final Path FOLDER = Checkout.root().resolveSibling('shared').resolve('corpus')

    /** Whether they are there; says so once where they are not. */
    static boolean isThere() {
        if (!Files.isDirectory(FOLDER)) {
            println "skipped: no corpus at $FOLDER"
        }
        Files.isDirectory(FOLDER)
    }

    /** The main files of all Kiwi descriptions, templates among them. */
    static List<Path> kiwiFiles() {
        def all = []
        FOLDER.resolve('kiwi').toFile().eachFileRecurse { file ->
            if (file.name ==~ /.*\.kiwi|config.*\.xml(\.j2)?/) {
                all << file.toPath()
            }
        }
        all.sort()
    }
}
