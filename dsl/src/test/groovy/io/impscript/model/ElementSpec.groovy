package io.impscript.model

import spock.lang.Specification

class ElementSpec extends Specification {
    def "neighbours in a large catalog are spread over a table"() {
        given:
        int size = 1 << 17
        def slots = new BitSet()
        (0..<2000).each { i -> (0..<32).each { slots.set(Element.recipe(i).part(Element.Part.PACKAGES, it).hashCode() & (size - 1)) } }
        int longest = 0
        for (int at = slots.nextSetBit(0); at >= 0; at = slots.nextSetBit(slots.nextClearBit(at))) {
            longest = Math.max(longest, slots.nextClearBit(at) - at)
        }

        expect:
        slots.cardinality() > 45_000
        longest < 60
    }
}
