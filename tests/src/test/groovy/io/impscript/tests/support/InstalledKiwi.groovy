package io.impscript.tests.support

import com.thaiopensource.util.PropertyMapBuilder
import com.thaiopensource.validate.ValidateProperty
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

    /** The rules beside the grammar stand in the same file; Kiwi checks them with this library. */
    private static final RULES = '''
import sys, glob
from lxml import etree, isoschematron
rules = isoschematron.Schematron(etree.parse(sys.argv[1]), store_report=True)
for name in glob.glob(sys.argv[2] + '/*.xml'):
    rules.validate(etree.parse(name))
    texts = rules.validation_report.xpath('//*[local-name()="failed-assert"]/*[local-name()="text"]/text()')
    open(name, 'w').write('\\n'.join(texts))
'''

    private static final List<String> faults = []
    private static ValidationDriver grammar

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
        each(CONVERT, FOLDER.resolve('xsl/master.xsl'), descriptions)
    }

    /** Why Kiwi refuses each of some descriptions, by its grammar and by the rules beside it. */
    static List<List<String>> refusals(List<byte[]> descriptions) {
        def rules = each(RULES, schema(), descriptions)
        descriptions.withIndex().collect { bytes, i -> ofGrammar(bytes) + new String(rules[i]).readLines() }
    }

    private static List<byte[]> each(String program, Path argument, List<byte[]> descriptions) {
        def folder = Files.createTempDirectory('kiwi-each')
        def files = descriptions.withIndex().collect { bytes, i -> Files.write(folder.resolve("${i}.xml"), bytes) }
        def result = run(['/usr/bin/python3', '-c', program, argument.toString(), folder.toString()])
        assert result.v1 == 0: result.v2
        def results = files.collect { Files.readAllBytes(it) }
        folder.toFile().deleteDir()
        results
    }

    /** Why the grammar refuses a description. */
    private static synchronized List<String> ofGrammar(byte[] description) {
        grammar = grammar ?: newGrammar()
        faults.clear()
        grammar.validate(new InputSource(new ByteArrayInputStream(description)))
        faults.toList()
    }

    private static ValidationDriver newGrammar() {
        def note = { SAXParseException fault -> faults << "$fault.lineNumber: $fault.message".toString() } as Closure
        def properties = new PropertyMapBuilder()
        ValidateProperty.ERROR_HANDLER.put(properties, [error: note, fatalError: note, warning: {}] as ErrorHandler)
        def driver = new ValidationDriver(properties.toPropertyMap())
        assert driver.loadSchema(new InputSource(schema().toUri().toString()))
        driver
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
