package io.impscript.eval

import spock.lang.Specification

/** What cannot be evaluated is said with the exact place, and evaluation goes on. */
class FailuresSpec extends Specification {
    def "#text: #code at #marked"() {
        given:
        def pieces = Pieces.of(text)

        expect:
        pieces.found*.code()*.id() == [code]
        Pieces.marked(pieces.found[0], text) == marked
        pieces.found[0].message() == message

        where:
        text                                | code               | marked      | message
        "'a'.nonsense()"                    | 'unknown-method'   | 'nonsense'  | "text has no method 'nonsense'"
        "5.toUpperCase()"                   | 'unknown-method'   | 'toUpperCase' | "a number has no method 'toUpperCase'"
        "[1].getClass()"                    | 'not-allowed'      | 'getClass'  | "a script cannot use 'getClass'"
        "'ls'.execute()"                    | 'not-allowed'      | 'execute'   | "a script cannot use 'execute'"
        "['ls'].execute()"                  | 'not-allowed'      | 'execute'   | "a script cannot use 'execute'"
        "'x'.class"                         | 'not-allowed'      | 'class'     | "a script cannot use 'class'"
        "[1].metaClass"                     | 'not-allowed'      | 'metaClass' | "a script cannot use 'metaClass'"
        "def c = { 1 }; c.owner"            | 'not-allowed'      | 'owner'     | "a script cannot use 'owner'"
        "def c = { 1 }; c.delegate = 1"     | 'evaluation'       | "c.delegate = 1" | 'a block cannot be changed this way'
        "[1].shuffled()"                    | 'not-allowed'      | 'shuffled'  | "a script cannot use 'shuffled'"
        "'http://x'.toURL()"                | 'not-allowed'      | 'toURL'     | "a script cannot use 'toURL'"
        "def x = null; x.size()"            | 'evaluation'       | 'size'      | "null has no method 'size'"
        "def x = null; x.name"              | 'evaluation'       | 'name'      | "null has no property 'name'"
        "'abc'.length"                      | 'evaluation'       | 'length'    | "text has no property 'length'"
        "1 / 0"                             | 'evaluation'       | '1 / 0'     | 'a calculation that has no result: Division by zero'
        "1 % 0"                             | 'evaluation'       | '1 % 0'     | 'a calculation that has no result: / by zero'
        "1 + 2 - 'a'"                       | 'evaluation'       | "1 + 2 - 'a'" | "'-' does not work on a number and text"
        "[a: 1] * 2"                        | 'evaluation'       | '[a: 1] * 2' | "'*' does not work on a map and a number"
        "null + 1"                          | 'evaluation'       | 'null + 1'  | "'+' does not work on null and a number"
        "'ab' < 1"                          | 'evaluation'       | "'ab' < 1"  | "'<' does not work on text and a number"
        "def t = 'a'; -t"                   | 'evaluation'       | '-t'        | "'-' does not work on text"
        "'abc'[9]"                          | 'evaluation'       | "'abc'[9]"  | '[9] is outside: there are 3 characters'
        "[1, 2][-3]"                        | 'evaluation'       | '[1, 2][-3]' | '[-3] is outside: there are 2 elements'
        "5[0]"                              | 'evaluation'       | '5[0]'      | "a number has no elements to take by '[…]'"
        "'x'.toInteger()"                   | 'evaluation'       | 'toInteger' | "'x' is not a number"
        "'x' as int"                        | 'evaluation'       | "'x' as int" | "'x' is not a number"
        "int i = 'x'"                       | 'evaluation'       | "int i = 'x'" | "text cannot be used as 'int'"
        "List l = 'x'"                      | 'evaluation'       | "List l = 'x'" | "text cannot be used as 'List'"
        "'abc'.replaceAll(/(/, '')"         | 'evaluation'       | 'replaceAll' | "the regular expression '(' is wrong: Unclosed group"
        "1..'a'"                            | 'evaluation'       | "1..'a'"    | 'a range goes from number to number or from text to text, not from a number to text'
        "assert 1 == 2"                     | 'evaluation'       | '1 == 2'    | 'the assertion does not hold'
        "assert false : 'why not'"          | 'evaluation'       | 'false'     | 'why not'
        "[].first()"                        | 'evaluation'       | 'first'     | 'there is no such element: the list is empty'
        "def f(a) { a }; f()"               | 'wrong-argument'   | 'f()'       | "function 'f' takes 1 argument, not 0"
        "def f(int a) { a }; f('x')"        | 'wrong-argument'   | "f('x')"    | "parameter 'a' takes int, not text"
        "def c = { a, b -> a }; c(1)"       | 'wrong-argument'   | 'c(1)'      | 'the closure takes 2 arguments, but is given 1'
        "def c = { -> 1 }; c(1)"            | 'wrong-argument'   | 'c(1)'      | 'the closure takes 0 arguments, but is given 1'
        "def x = 5; x(1)"                   | 'wrong-argument'   | 'x'         | "'x' is a number and cannot be called"
        "[1, 2].collate('x')"               | 'wrong-argument'   | 'collate'   | "'collate' of a list does not take text"
        "'%d'.formatted('x')"               | 'evaluation'       | 'formatted' | "the format does not fit its values: d != java.lang.String"
        "[1, 2].asImmutable() << 3"         | 'evaluation'       | '[1, 2].asImmutable() << 3' | 'this value cannot be changed'
        "def l = [1, 2]; l.each { l << 3 }" | 'evaluation'       | 'each'      | 'the list is changed while it is gone through'
        "\"\${{ -> 1 }}\""                  | 'evaluation'       | '"\${{ -> 1 }}"' | 'a closure has no text'
        "nowhere"                           | 'unknown-variable' | 'nowhere'   | "nothing declares 'nowhere'"
        "nowhere = 1"                       | 'unknown-variable' | 'nowhere'   | "nothing declares 'nowhere'"
        "nowhere()"                         | 'unknown-word'     | 'nowhere'   | "'nowhere' is not a word of the top level"
        "System.exit(1)"                    | 'unknown-variable' | 'System'    | "nothing declares 'System'"
        "'a' << 'b'"                        | 'evaluation'       | "'a' << 'b'" | "'<<' does not change a text"
        "def s = 'x'; s++"                  | 'evaluation'       | 's++'       | "'++' counts numbers, not text"
        "[*5]"                              | 'evaluation'       | '*5'        | "'*' spreads lists, not a number"
        "[*: 5]"                            | 'evaluation'       | '[*: 5]'    | "'*:' spreads maps, not a number"
        "def (a, b) = 5"                    | 'evaluation'       | 'def (a, b) = 5' | 'only a list can be given to several variables, not this value'
        "[1].each { it.foo }"               | 'evaluation'       | 'foo'       | "a number has no property 'foo'"
        "[[1]].collectMany { it.foo() }"    | 'unknown-method'   | 'foo'       | "a list has no method 'foo'"
    }

    def "a statement that fails does not stop the next, and what follows from it is not reported"() {
        given:
        def pieces = Pieces.of('''
            def a = 1 / 0
            def b = a + 1
            def c = [a, b].collect { it }
            def d = 'x'.nonsense()
            d.more()
            def e = 5
            e = 'y'.wrong()
            e + 1
            7
        ''')

        expect:
        pieces.found*.code()*.id() == ['evaluation', 'unknown-method', 'unknown-method']
        pieces.value == 7
    }

    def "the same fault in every round of a loop is reported once"() {
        expect:
        Pieces.of('def f(x) { x.nonsense() }\nf(1)\nf(2)\nf("a")').found.size() == 1
    }

    def "values that are no values of scripts do not come out of the library"() {
        expect:
        Pieces.of(text).found*.code()*.id() == [code]

        where:
        text                        | code
        "[1, 2].iterator()"         | 'not-allowed'
        "[1, 2].stream()"           | 'not-allowed'
        "'a'.chars()"               | 'unknown-method'
        "'a'.bytes"                 | 'not-allowed'
        "'a'.getBytes()"            | 'not-allowed'
        "1.upto(3)"                 | 'wrong-argument'
    }

    def "near names are offered for methods"() {
        expect:
        Pieces.of("'a'.toUppercase()").found[0].hints() == ["did you mean 'toUpperCase' or 'toLowerCase'?"]
    }
}
