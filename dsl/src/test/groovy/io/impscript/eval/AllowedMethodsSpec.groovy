package io.impscript.eval

import spock.lang.Specification

class AllowedMethodsSpec extends Specification {
    static final List SAMPLES = [
        'a', 5, 5L, 1.5, [1], [1] as Set, 1..3, (1.0..2.0), [a: 1], [a: 1].entrySet().first(), ('a' =~ /a/), true,
        { 1 }
    ]

    def "every name is a method of some value: #name"() {
        expect:
        SAMPLES.any { AllowedMethods.allows(ours(it), name) && it.metaClass.respondsTo(it, name) }

        where:
        name << AllowedMethods.names().sort()
    }

    /** A closure of the test stands for one of a script. */
    private static Object ours(Object value) {
        value instanceof Closure ? new ScriptClosure(null, null, null) : value
    }

    def "nothing that reaches beyond values is allowed: #name"() {
        expect:
        !AllowedMethods.isKnownName(name)

        where:
        name << ['execute', 'getClass', 'getMetaClass', 'invokeMethod', 'setProperty', 'getProperty', 'asType', 'toURL',
                 'toURI', 'getText', 'eachFile', 'newReader', 'withReader', 'use', 'with', 'tap', 'sleep', 'print',
                 'println', 'dump', 'inspect', 'identity', 'shuffle', 'shuffled', 'stream', 'parallelStream', 'getBytes',
                 'hashCode', 'wait', 'notify', 'clone', 'iterator', 'getAt0', 'evaluate', 'addShutdownHook', 'getOwner',
                 'getDelegate', 'setDelegate', 'denormalize', 'encodeBase64', 'intern', 'memoize', 'toFile']
    }

    def "no value has a name that is refused as a whole"() {
        expect:
        !AllowedMethods.names().any { AllowedMethods.isForbidden(it) }
    }

    def "a value has no method of another kind of value"() {
        expect:
        !AllowedMethods.allows('a', 'keySet')
        !AllowedMethods.allows([1], 'toUpperCase')
        !AllowedMethods.allows([a: 1], 'add')
        !AllowedMethods.allows(5, 'size')
        !AllowedMethods.allows([1] as Set, 'get')
        !AllowedMethods.allows(true, 'size')
        AllowedMethods.allows(true, 'toString')
        !AllowedMethods.allows(ours({ 1 }), 'toString')
    }
}
