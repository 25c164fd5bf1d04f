package io.impscript.tests.kiwi

import java.nio.file.Files
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element

/** Elements, attributes and values as the RELAX NG schema states them that an installed Kiwi brings along. */
class InstalledSchema {
    static final Path FILE = Path.of('/usr/lib/python3/dist-packages/kiwi/schema/kiwi.rng')

    private final Map<String, List<Element>> definitions = [:].withDefault { [] }
    private final Map<String, SchemaElement> elements = [:]
    private final List<Element> patterns = []

    static class SchemaElement {
        Map<String, SchemaAttribute> attributes = [:]
        Map<String, String> children = [:]
        SchemaValue text
    }

    static class SchemaAttribute {
        boolean required
        SchemaValue value
    }

    /** The values of an enumeration, or the name and pattern of a data type. */
    static class SchemaValue {
        List<String> values = []
        String data = ''
        String pattern = ''
    }

    static boolean isThere() {
        Files.exists(FILE)
    }

    static InstalledSchema read() {
        def root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FILE.toFile()).documentElement
        def schema = new InstalledSchema()
        collect(root).each { node ->
            if (local(node) == 'define') {
                schema.definitions[node.getAttribute('name')] << node
            } else if (node.nodeName == 'sch:pattern') {
                schema.patterns << node
            }
        }
        schema.element(schema.definitions['k.image'].collectMany { inside(it) }.find { local(it) == 'element' }, 'image')
        schema
    }

    private static List<Element> inside(Element node) {
        (0..<node.childNodes.length).collect { node.childNodes.item(it) }.findAll { it instanceof Element }
    }

    private static List<Element> collect(Element node) {
        [node] + inside(node).collectMany { collect(it) }
    }

    private static String local(Element node) {
        node.nodeName.replaceAll('^.*:', '')
    }

    /** By path from the root element. */
    Map<String, SchemaElement> elements() {
        elements
    }

    /** Rules such as "attribute a only for image types b c": what the rule is, attribute, values. */
    List<Map> limits() {
        patterns.findAll { it.hasAttribute('is-a') }.collect { pattern ->
            def parameters = inside(pattern).collectEntries { [it.getAttribute('name'), it.getAttribute('value')] }
            [rule: pattern.getAttribute('is-a'), attribute: parameters.attr,
             values: (parameters.types ?: parameters.providers ?: '').tokenize(' ')]
        }
    }

    private void element(Element node, String path) {
        def found = new SchemaElement()
        elements[path] = found
        walk(node, '1', found, path)
    }

    private void walk(Element node, String number, SchemaElement into, String path) {
        inside(node).each { Element child ->
            switch (local(child)) {
                case 'attribute':
                    if (child.getAttribute('name')) {
                        into.attributes[child.getAttribute('name')] = new SchemaAttribute(required: number == '1', value: value(child))
                    }
                    break
                case 'element':
                    if (child.getAttribute('name')) {
                        into.children[child.getAttribute('name')] = number
                        element(child, path + '/' + child.getAttribute('name'))
                    }
                    break
                case 'ref': definitions[child.getAttribute('name')].each { walk(it, number, into, path) }; break
                case ['optional', 'choice']: walk(child, number == '1' ? '?' : number, into, path); break
                case 'zeroOrMore': walk(child, '*', into, path); break
                case 'oneOrMore': walk(child, number == '1' ? '+' : '*', into, path); break
                case ['group', 'interleave', 'mixed']: walk(child, number, into, path); break
                case ['text', 'data', 'value']: into.text = value(node); break
                default: break
            }
        }
    }

    private SchemaValue value(Element node) {
        def all = resolved(node)
        def data = all.find { local(it) == 'data' }
        new SchemaValue(
            values: all.findAll { local(it) == 'value' }*.textContent,
            data: data?.getAttribute('type') ?: '',
            pattern: data == null ? '' : (collect(data).find { local(it) == 'param' && it.getAttribute('name') == 'pattern' }?.textContent ?: ''))
    }

    private List<Element> resolved(Element node) {
        inside(node).findAll { !(local(it) in ['attribute', 'element']) }.collectMany { child ->
            local(child) == 'ref' ? definitions[child.getAttribute('name')].collectMany { resolved(it) } : [child] + resolved(child)
        }
    }
}
