package io.impscript.converter

import java.time.Instant
import java.time.InstantSource
import spock.lang.Specification

class StampSpec extends Specification {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse('2024-05-06T07:08:09.9Z'))

    def 'the time is the one fixed by the environment, else that of the clock'() {
        expect:
        Stamp.of(environment, CLOCK).text() == text

        where:
        environment                       | text
        [:]                               | '2024-05-06T07:08:09'
        [SOURCE_DATE_EPOCH: '']           | '2024-05-06T07:08:09'
        [SOURCE_DATE_EPOCH: '0']          | '1970-01-01T00:00:00'
        [SOURCE_DATE_EPOCH: '1530624254'] | '2018-07-03T13:24:14'
    }

    def 'what is no time is refused: #value'() {
        when:
        Stamp.of([SOURCE_DATE_EPOCH: value], CLOCK)

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "SOURCE_DATE_EPOCH is '$value', but must be a whole number of seconds since 1970".toString()

        where:
        value << ['now', '-1', '1.5', '99999999999999', '999999999999999999999']
    }
}
