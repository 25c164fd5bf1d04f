package io.impscript.bind

import io.impscript.model.VersionConstraint.Relation
import spock.lang.Specification

class VersionsSpec extends Specification {
    def "'#text' is #relation #version"() {
        expect:
        with(Versions.parse(text).get()) {
            it.relation() == relation
            it.version() == version
        }

        where:
        text           | relation                  | version
        '2.4.1-3'      | Relation.EQUAL            | '2.4.1-3'
        '= 2.4'        | Relation.EQUAL            | '2.4'
        '>= 2.4'       | Relation.GREATER_OR_EQUAL | '2.4'
        '>2'           | Relation.GREATER          | '2'
        ' <= 1:2.0~rc1-1.el9 ' | Relation.LESS_OR_EQUAL | '1:2.0~rc1-1.el9'
        '< 5^git'      | Relation.LESS             | '5^git'
    }

    def "'#text' is no version"() {
        expect:
        Versions.parse(text).empty

        where:
        text << ['>=', '== 2', '=> 2', '2 4', 'a b', '~1', '2.*', '-1', '>= ', '2;rm', 'é1']
    }
}
