package io.impscript.syntax

/** Makes expressions and statements at random, the same ones for the same seed. */
class RandomScripts {
    private static final List<String> BINARY = [
        '+', '-', '*', '/', '%', '**', '<<', '>>', '>>>', '..', '..<', '<..', '<..<', '<', '>', '<=', '>=', '<=>',
        '==', '!=', '===', '!==', '=~', '==~', '&', '^', '|', '&&', '||', ' in ', ' !in ', '?:'
    ]
    private static final List<String> LITERALS = [
        '0', '1', '42L', '1.5', '2g', '0x1F', '1e3', 'true', 'false', 'null', "'text'", "'it\\'s'", '"plain"',
        '"a ${b} c"', '"$x.y"', "'''long'''", '[]', '[:]'
    ]
    private static final List<String> NAMES = ['a', 'b', 'name', 'list', 'x1', 'isReady', '_u']
    private final Random random

    RandomScripts(long seed) {
        random = new Random(seed)
    }

    private <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }

    private boolean chance(int percent) {
        random.nextInt(100) < percent
    }

    private String space() {
        one(['', ' ', ' ', '  ', '/* c */'])
    }

    private String afterOperator() {
        chance(15) ? ' \n  ' : space() ?: ' '
    }

    String expression(int depth) {
        if (depth <= 0) return operand()
        switch (random.nextInt(12)) {
            case 0..3: return expression(depth - 1) + ' ' + one(BINARY) + afterOperator() + expression(depth - 1)
            case 4: return one(['!', '-', '+', '~', '- ', '! ']) + expression(depth - 1)
            case 5: return "${expression(depth - 1)} ? ${expression(depth - 1)} : ${expression(depth - 1)}"
            case 6: return "(${expression(depth - 1)} + ${operand()})"
            case 7: return path(depth)
            case 8: return "${expression(depth - 1)} ${one(['as', 'instanceof', '!instanceof'])} ${one(['String', 'int', 'List', 'Map'])}"
            case 9: return one(['(String) ', '(int)', '(List<String>) ']) + path(depth)
            case 10: return collection(depth)
            default: return "${one(NAMES)} ${one(['=', '+=', '?='])} ${expression(depth - 1)}"
        }
    }

    private String operand() {
        one([{ one(NAMES) }, { one(LITERALS) }, { one(NAMES) + one(['.size()', '.name', '?.b', '*.c', '[0]', '()', '++']) }]).call()
    }

    private String path(int depth) {
        def path = one(NAMES)
        (1 + random.nextInt(3)).times {
            path += one([
                { ".${one(NAMES)}" }, { "\n  ?.${one(NAMES)}" }, { "*.${one(NAMES)}" }, { "[${expression(depth - 1)}]" },
                { "(${arguments(depth - 1)})" }, { " { ${expression(depth - 1)} }" }, { "?[${one(NAMES)}]" },
                { " { a, b = 1 -> ${expression(depth - 1)} }" }
            ]).call()
        }
        path
    }

    private String arguments(int depth) {
        (0..<random.nextInt(4)).collect {
            chance(30) ? "${one(NAMES)}: ${expression(depth)}" : chance(10) ? "*${one(NAMES)}" : expression(depth)
        }.join(one([',', ', ', ',\n']))
    }

    private String collection(int depth) {
        def size = 1 + random.nextInt(3)
        chance(50) ? "[${(1..size).collect { expression(depth - 1) }.join(', ')}]"
            : "[${(1..size).collect { "${one(NAMES + ["'k'", '(b + c)', '4', 'if'])}: ${expression(depth - 1)}" }.join(', ')}]"
    }

    String statement(int depth) {
        switch (random.nextInt(10)) {
            case 0: return "def ${one(NAMES)} = ${expression(depth)}"
            case 1: return "if (${expression(depth)}) { ${statement(depth - 1)} }${chance(50) ? " else { ${statement(depth - 1)} }" : ''}"
            case 2: return "for (${one(NAMES)} in ${expression(depth)}) { ${statement(depth - 1)} }"
            case 3: return "${one(NAMES)} ${one(NAMES)}, ${arguments(1) ?: '1'}"
            case 4: return "${one(NAMES)} '${one(NAMES)}', ${one(NAMES)}: ${expression(depth)}"
            case 5: return "${one(NAMES)}('x') {\n    ${statement(depth - 1)}\n}"
            case 6: return "assert ${expression(depth)}"
            case 7: return "while (${expression(depth)}) ${one(['break', 'continue', '{ }'])}"
            case 8: return "foo { ${one(['', 'a -> ', 'a, b -> '])}${statement(depth - 1)}; return ${expression(depth)} }"
            default: return expression(depth)
        }
    }
}
