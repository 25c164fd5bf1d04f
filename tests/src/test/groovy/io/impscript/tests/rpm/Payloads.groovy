package io.impscript.tests.rpm

import io.impscript.rpm.file.RpmFile
import java.nio.file.Path

/** Payloads read to their end. */
class Payloads {
    /** What is wrong with one; empty if nothing is. */
    static String failure(Path file) {
        try (def rpm = RpmFile.open(file)) {
            rpm.payloadBytes().readAllBytes()
            return ''
        } catch (IOException e) {
            return e.message
        }
    }
}
