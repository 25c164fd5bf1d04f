package io.impscript.tests.support

import com.thaiopensource.validate.ValidationDriver
import java.nio.file.Files
import java.nio.file.Path
import org.xml.sax.ErrorHandler
import org.xml.sax.InputSource
import org.xml.sax.SAXParseException

/** The Kiwi of the machine that the tests run on: its schema, its conversions, its loader. Read where it is installed. */
class InstalledKiwi {
    static final Path FOLDER = Path.of('/usr/lib/python3/dist-packages/kiwi')

    /** Kiwi's library for XML is the only one here that takes its stylesheets. */
    private static final CONVERT = '''
import sys, glob
from lxml import etree
convert = etree.XSLT(etree.parse(sys.argv[1]))
for name in glob.glob(sys.argv[2] + '/*.xml'):
    result = etree.tostring(convert(etree.parse(name)), encoding='utf-8')
    open(name, 'wb').write(result)
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
        def result = run(['/usr/bin/python3', '-c', CONVERT, FOLDER.resolve('xsl/master.xsl').toString(), folder.toString()])
        assert result.v1 == 0: result.v2
        def results = files.collect { Files.readAllBytes(it) }
        folder.toFile().deleteDir()
        results
    }

    /** Why the schema refuses a description; the rules that Kiwi checks with another program are not looked at. */
    static List<String> refusals(byte[] description) {
        def found = []
        def note = { SAXParseException fault -> found << "$fault.lineNumber: $fault.message".toString() } as Closure
        def handler = [error: note, fatalError: note, warning: {}] as ErrorHandler
        def properties = new com.thaiopensource.util.PropertyMapBuilder()
        com.thaiopensource.validate.ValidateProperty.ERROR_HANDLER.put(properties, handler)
        def driver = new ValidationDriver(properties.toPropertyMap())
        assert driver.loadSchema(new InputSource(schema().toUri().toString()))
        driver.validate(new InputSource(new ByteArrayInputStream(description)))
        found
    }

    /** Whether Kiwi loads a description, and what it said. It looks for a type in the profiles chosen. */
    static Tuple2<Integer, String> loads(Path folder, List<String> profiles) {
        run(['/usr/bin/kiwi-ng', *profiles.collectMany { ['--profile', it] }, 'image', 'info', '--description', folder.toString(), '--print-xml'])
    }

    private static Tuple2<Integer, String> run(List<String> command) {
        def process = new ProcessBuilder(command).redirectErrorStream(true).start()
        process.outputStream.close()
        def output = process.inputStream.text
        Tuple.tuple(process.waitFor(), output)
    }
}
