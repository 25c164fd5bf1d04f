package io.impscript.bind

import io.impscript.model.SourceSpan
import spock.lang.Specification

class NodeRangeSpec extends Specification {
    def "#text stands for several nodes"() {
        expect:
        NodeRange.expand(text, 100) == names

        where:
        text              | names
        'c0-0c0s1n2'      | ['c0-0c0s1n2']
        'n[0-2]'          | ['n0', 'n1', 'n2']
        'n[0,2,4-6]'      | ['n0', 'n2', 'n4', 'n5', 'n6']
        's[0-1]n[0-1]'    | ['s0n0', 's0n1', 's1n0', 's1n1']
        'nid[008-011]'    | ['nid008', 'nid009', 'nid010', 'nid011']
        'nid[08,9]'       | ['nid08', 'nid9']
        'x[0]y'           | ['x0y']
        'n[9-11]'         | ['n9', 'n10', 'n11']
        '[1-2]'           | ['1', '2']
        'a.b_c-d'         | ['a.b_c-d']
    }

    def "#text is no range: #message"() {
        when:
        NodeRange.expand(text, 100)

        then:
        def wrong = thrown(NodeRange.Misread)
        wrong.message == message
        wrong.within(new SourceSpan('f', 1, 1, 1, text.size() + 3), text).with {
            [startColumn() - 2, endColumn() - 2]
        } == [from, to]

        where:
        text          | from | to | message
        'n[0-3'       | 1    | 2  | "'[' is never closed"
        'n0-3]'       | 4    | 5  | "']' without '['"
        'n[]'         | 2    | 3  | 'a number is missing'
        'n[1,]'       | 4    | 5  | 'a number is missing'
        'n[a-b]'      | 2    | 5  | "'a-b' is no number or range"
        'n[1-2-3]'    | 2    | 7  | "'1-2-3' is no number or range"
        'n[1-]'       | 2    | 4  | "'1-' is no number or range"
        'n[3-1]'      | 2    | 5  | '3-1 runs backwards'
        'n[01-100]'   | 2    | 8  | "'01' and '100' differ in length"
        'a b'         | 1    | 2  | "a node's name cannot hold ' '"
        'a,b'         | 1    | 2  | "a node's name cannot hold ','"
        'é'           | 0    | 1  | "a node's name cannot hold 'é'"
        'n[0-100]'    | 2    | 7  | 'more than 100,000 nodes'
        'a[0-9]b[0-10]' | 0  | 13 | 'more than 100,000 nodes'
        'n[0-999999999]' | 2 | 13 | 'more than 100,000 nodes'
        'n[0-9999999999]' | 2 | 14 | "'0-9999999999' is no number or range"
        'n[[0]]'      | 2    | 4  | "'[0' is no number or range"
    }

    def "a text that is not written as it is marks the whole value"() {
        when:
        NodeRange.expand('n[', 100)

        then:
        def wrong = thrown(NodeRange.Misread)
        wrong.within(new SourceSpan('f', 1, 1, 1, 40), 'n[') == new SourceSpan('f', 1, 1, 1, 40)
    }
}
