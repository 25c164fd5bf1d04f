package io.impscript.converter.nims

import io.impscript.converter.Catalogs
import io.impscript.converter.Stamp
import io.impscript.converter.files.SourceText
import io.impscript.model.Catalog
import io.impscript.model.Element
import io.impscript.model.Extras
import io.impscript.model.Metadata
import io.impscript.model.NodeMap
import java.time.Instant
import spock.lang.Specification

class NodeMapFormatSpec extends Specification {
    static final Stamp NOW = new Stamp(Instant.parse('2019-11-07T16:40:00Z'))
    static final String SAMPLE = '''\
{
  "p0_prod": {
    "description": "Production map",
    "partition": "p0",
    "nodes": {
      "c0-0c0s0n1": {
        "type": "service",
        "groups": [
          "admin"
        ],
        "image": "/var/opt/cray/imps/boot_images/admin.cpio",
        "load_file": "DEFAULT",
        "config_set": "p0",
        "parameters": {}
      },
      "c0-0c0s1n0": {
        "type": "compute",
        "groups": [],
        "parameters": {
          "netroot": "compute-large",
          "nosmt": null
        }
      },
      "c0-0c0s1n1": {
        "groups": [],
        "parameters": [
          {
            "console": "tty0"
          },
          {
            "nosmt": null
          },
          {
            "console": "ttyS0,115200n8"
          }
        ],
        "serial": 17
      }
    },
    "version": "1.0.0",
    "metadata": {
      "created": "2019-11-07T16:40:00",
      "history": []
    }
  }
}
'''

    def 'a file in our layout comes out as it went in'() {
        given:
        def catalog = read(SAMPLE)

        expect:
        catalog.nodeMaps()[0].nodes().collect { it.parameters()*.name() } == [[], ['netroot', 'nosmt'], ['console', 'nosmt', 'console']]
        catalog.nodeMaps()[0].nodes()[2].extras().values() == [serial: 17]
        write(catalog) == SAMPLE
    }

    def 'reading the file back gives the same maps'() {
        expect:
        (1..400).each { seed ->
            def catalog = new Catalog([], [], [], [], new Catalogs(seed).next().nodeMaps())
            def back = read(write(catalog))
            assert [catalog.nodeMaps(), back.nodeMaps()].transpose().findAll { it[0] != it[1] } == []
            assert back == catalog
        }
    }

    def 'changes of nodes go into the history'() {
        given:
        def one = write(maps(['a', 'b']), null, NOW)
        def two = write(maps(['b', 'c', 'd']), one, new Stamp(Instant.parse('2020-01-01T00:00:00Z')))

        expect:
        read(two).nodeMaps()[0].metadata() == new Metadata('2019-11-07T16:40:00', [
            '2020-01-01T00:00:00: Extended nodes attribute with 2 Nodes.',
            '2020-01-01T00:00:00: Reduced nodes attribute by 1 Node.'])
        write(maps(['b', 'c', 'd']), two, NOW) == two
    }

    def 'a node named twice is refused'() {
        expect:
        NodeMapFormat.write(maps(['a', 'a']), Optional.empty(), NOW).diagnostics()*.message() ==
            ["node 'a' stands twice in node map 'p0'"]
    }

    def 'nodes have their places'() {
        given:
        def places = NodeMapFormat.read(new SourceText('m.json', SAMPLE)).value().get().places()
        def self = Element.of(Element.Kind.NODE_MAP, 0)

        expect:
        places.of(self.part(Element.Part.NODES, 1)).get().with { [startLine(), startColumn()] } == [16, 7]
    }

    def 'a wrong value is said with its place: #message'() {
        given:
        def found = NodeMapFormat.read(new SourceText('m.json', '{"p0": {"nodes": ' + nodes + '}}')).diagnostics()

        expect:
        found*.message() == [message]

        where:
        nodes                            | message
        '[]'                             | "'nodes' of node map 'p0' must be an object of nodes by name, but is a list"
        '{"a": 1}'                       | "node 'a' must be an object, but is a number"
        '{"a": {"parameters": "x"}}'     | "'parameters' of node 'a' must be an object, or a list of objects, but is text"
        '{"a": {"parameters": ["x"]}}'   | "'parameters' of node 'a' must be an object, or a list of objects, but is text"
        '{"a": {"parameters": {"x": 1}}}'| "'x' of node 'a' must be text, or null for a bare flag, but is 1"
    }

    private static Catalog maps(List<String> names) {
        def nodes = names.collect { new NodeMap.Node(it, '', [], '', '', '', [], Extras.NONE) }
        new Catalog([], [], [], [], [new NodeMap('p0', '', 'p0', nodes, '1.0.0', Metadata.NONE, Extras.NONE)])
    }

    private static Catalog read(String text) {
        def read = NodeMapFormat.read(new SourceText('m.json', text))
        assert read.value().present: read.diagnostics()
        read.value().get().catalog()
    }

    private static String write(Catalog catalog, String previous = null, Stamp now = NOW) {
        def earlier = Optional.ofNullable(previous).map { new SourceText('m.json', it) }
        NodeMapFormat.write(catalog, earlier, now).value().get().text()
    }
}
