package io.impscript.tests.rpm

import io.impscript.rpm.file.Unpacked
import io.impscript.rpm.repo.RepositoryIndex
import java.nio.file.Files
import java.nio.file.Path
import javax.xml.parsers.DocumentBuilderFactory
import org.w3c.dom.Element

/** Everything that a repository's metadata says, as lines to be compared. */
class MetadataFields {
    static List<String> of(Path repository, String type) {
        def index = RepositoryIndex.read('r', Files.newInputStream(repository.resolve('repodata/repomd.xml')))
        def file = repository.resolve(index.data(type).get().location())
        def root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new Unpacked('r', type, Files.newInputStream(file), 1 << 28)).documentElement
        ["packages=${root.getAttribute('packages')}".toString()] + children(root).collectMany { fields(it, name(it)) }
    }

    private static String name(Element one) {
        one.getAttribute('name') ?: children(one).find { it.tagName == 'name' }.textContent
    }

    private static List<String> fields(Element element, String path) {
        def attributes = (0..<element.attributes.length).collect { element.attributes.item(it) }.collect { "${it.nodeName}=${it.nodeValue}" }.sort()
        def inner = children(element)
        ["$path $attributes ${inner ? '' : element.textContent}".toString()] + inner.collectMany { fields(it, "$path/$it.tagName") }
    }

    private static List<Element> children(Element element) {
        (0..<element.childNodes.length).collect { element.childNodes.item(it) }.findAll { it instanceof Element }
    }
}
