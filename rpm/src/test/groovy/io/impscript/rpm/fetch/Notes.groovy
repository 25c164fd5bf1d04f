package io.impscript.rpm.fetch

import java.util.concurrent.CopyOnWriteArrayList

/** Remembers what a user would be told. */
class Notes implements FetchListener {
    final List<String> failures = new CopyOnWriteArrayList<>()
    final List<String> notes = new CopyOnWriteArrayList<>()

    void mirrorFailed(String address, String reason) {
        failures << address + ': ' + reason
    }

    void note(String text) {
        notes << text
    }
}
