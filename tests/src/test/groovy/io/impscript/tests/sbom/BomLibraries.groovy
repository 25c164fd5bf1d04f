package io.impscript.tests.sbom

import java.nio.file.Files
import java.nio.file.Path

/**
 * The libraries of those who make SPDX and CycloneDX, called by name: they are large, need others that contradict them,
 * and nothing but these tests knows them.
 */
class BomLibraries {
    static boolean arePresent() {
        def present = ['org.cyclonedx.parsers.JsonParser', 'org.spdx.library.SpdxModelFactory', 'com.github.packageurl.PackageURL'].every { isThere(it) }
        if (!present) {
            println 'skipped: the libraries of SPDX and CycloneDX are not on the class path'
        }
        present
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name)
            true
        } catch (ClassNotFoundException e) {
            false
        }
    }

    static Class<?> named(String name) {
        Class.forName(name)
    }

    /** What the library finds wrong in a CycloneDX 1.6 file, by the JSON schema. */
    static List<String> faultsOfCycloneDx(Path file) {
        def version = named('org.cyclonedx.Version').getField('VERSION_16').get(null)
        named('org.cyclonedx.parsers.JsonParser').getConstructor().newInstance().validate(file.toFile(), version)*.message
    }

    static Object cycloneDx(Path file) {
        named('org.cyclonedx.parsers.JsonParser').getConstructor().newInstance().parse(file.toFile())
    }

    /** The document as the library of SPDX reads it. */
    static Object spdx(Path file) {
        System.setProperty('org.spdx.useJARLicenseInfoOnly', 'true')
        named('org.spdx.library.SpdxModelFactory').init()
        def memory = named('org.spdx.storage.simple.InMemSpdxStore').getConstructor().newInstance()
        def format = named('org.spdx.jacksonstore.MultiFormatStore$Format').getField('JSON').get(null)
        def kind = named('org.spdx.jacksonstore.MultiFormatStore')
        def store = kind.getConstructors().find { it.parameterCount == 2 }.newInstance(memory, format)
        Files.newInputStream(file).withCloseable { store.deSerialize(it, false) }
    }

    static Object purl(String text) {
        named('com.github.packageurl.PackageURL').getConstructor(String).newInstance(text)
    }
}
