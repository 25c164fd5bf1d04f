package io.impscript.runtime.engine

import static io.impscript.runtime.pkg.Jobs.request
import static io.impscript.runtime.pkg.Jobs.wanted

import io.impscript.model.VersionConstraint
import io.impscript.model.VersionConstraint.Relation
import io.impscript.rpm.solve.Request
import spock.lang.Specification

/** What resolution is asked for. */
class WishesSpec extends Specification {
    def 'a wish for #relation #version of #arch is asked for as #text, with the bounds #pins'() {
        when:
        def goal = new Wishes([wanted(request('zsh', relation, version, arch))]).goal(false)

        then:
        goal.requests()*.text() == [text]
        goal.pins()*.toString() == pins
        !goal.weak()

        where:
        relation               | version | arch     || text                 | pins
        Relation.ANY           | ''      | ''       || 'zsh'                | []
        Relation.ANY           | ''      | 'x86_64' || 'zsh.x86_64'         | []
        Relation.EQUAL         | '5.9'   | ''       || 'zsh-5.9'            | []
        Relation.EQUAL         | '5.9-4' | 'x86_64' || 'zsh-5.9-4.x86_64'   | []
        Relation.EQUAL         | '5.9'   | 'x86_64' || 'zsh.x86_64'         | ['zsh = 5.9']
        Relation.GREATER_OR_EQUAL    | '5.8'   | ''       || 'zsh >= 5.8'         | ['zsh >= 5.8']
        Relation.LESS          | '6'     | 'x86_64' || 'zsh(x86-64) < 6'    | ['zsh < 6']
    }

    def 'both bounds hold, and the wish is found again by its request'() {
        given:
        def both = wanted(request('zsh', Relation.GREATER_OR_EQUAL, '5'), new VersionConstraint(Relation.LESS, '6'))
        def wishes = new Wishes([both, wanted('vim')])

        expect:
        wishes.goal(true).pins()*.toString() == ['zsh >= 5', 'zsh < 6']
        wishes.goal(true).weak()
        wishes.of([Request.of('vim'), Request.of('zsh >= 5'), Request.of('nobody')])*.request()*.name() == ['vim', 'zsh']
    }
}
