package io.impscript.converter.kiwi

import io.impscript.diag.Checked
import java.nio.file.Files
import java.nio.file.Path

/** Descriptions of our own, old and new, with what real ones have in odd places. */
class Samples {
    static final NAMES = ['studio-4.7.xml', 'pxe-6.1.xml', 'disk-7.1.xml', 'odd-7.5.xml', 'new-8.5.xml', 'template-6.8.xml.j2']

    static byte[] bytes(String name) {
        Samples.getResource("/kiwi/$name").bytes
    }

    static Checked<KiwiDocument> parse(String xml) {
        KiwiFormat.parse('config.xml', xml.getBytes('UTF-8'))
    }

    /** A whole description around some XML. */
    static String around(String label, String content, String preferences = '') {
        """<image schemaversion="$label" name="x">
  <description type="system"><author>A</author><contact>a@example.org</contact><specification>S</specification></description>
  <preferences><version>1.0.0</version><packagemanager>zypper</packagemanager>$preferences</preferences>
$content</image>"""
    }

    static String written(KiwiDocument document, KiwiTarget target) {
        new String(KiwiFormat.write(document, target), 'UTF-8')
    }
}
