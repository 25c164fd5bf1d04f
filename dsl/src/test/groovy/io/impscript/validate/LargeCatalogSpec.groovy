package io.impscript.validate

import spock.lang.Specification
import spock.lang.Timeout

/** Shapes that a careless walk would never finish. */
class LargeCatalogSpec extends Specification {
    @Timeout(60)
    def 'a lattice with countless paths is walked once'() {
        given:
        def sample = new Sample()
        (0..<200).each { level ->
            ['a', 'b'].each { side ->
                def inner = level < 199 ? ["a${level + 1}", "b${level + 1}"] : []
                sample.recipe("$side$level", recipes: inner*.toString(), packages: [[name: 'x', version: '1']], collections: ["$side$level"])
                sample.collection("$side$level", collections: inner*.toString(), packages: ["p$level"])
            }
        }

        expect:
        sample.findings() == []
        new RecipeResolver().resolve(sample.catalog(), sample.places(), 'a0', Optional.empty()).value().get().packages().size() == 201
    }
}
