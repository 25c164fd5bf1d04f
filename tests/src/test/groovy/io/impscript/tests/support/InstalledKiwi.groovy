package io.impscript.tests.support

import java.nio.file.Files
import java.nio.file.Path

/** The Kiwi of the machine that the tests run on: its schema, its conversions, its loader. Read where it is installed. */
class InstalledKiwi {
    static final Path FOLDER = Path.of('/usr/lib/python3/dist-packages/kiwi')

    /** Kiwi's library for XML is the only one here that takes its stylesheets. */
    private static final CONVERT = '''
import sys, glob
from lxml import etree
convert = etree.XSLT(etree.parse(sys.argv[1]))
for name in glob.glob(sys.argv[2] + '/*.xml'):
    open(name, 'wb').write(etree.tostring(convert(etree.parse(name)), encoding='utf-8'))
'''

    static boolean isThere() {
        if (!Files.isRegularFile(schema())) {
            println "skipped: Kiwi 9.24 is not installed at $FOLDER"
        }
        Files.isRegularFile(schema())
    }

    static Path schema() {
        FOLDER.resolve('schema/kiwi.rng')
    }

    /** Brings descriptions up to schema 7.5 the way Kiwi does before it loads one. */
    static List<byte[]> converted(List<byte[]> descriptions) {
        def folder = Files.createTempDirectory('kiwi-lift')
        def files = descriptions.withIndex().collect { bytes, i -> Files.write(folder.resolve("${i}.xml"), bytes) }
        def run = new ProcessBuilder('python3', '-c', CONVERT, FOLDER.resolve('xsl/master.xsl').toString(), folder.toString())
            .redirectErrorStream(true).start()
        def output = run.inputStream.text
        assert run.waitFor() == 0: output
        def results = files.collect { Files.readAllBytes(it) }
        folder.deleteDir()
        results
    }
}
