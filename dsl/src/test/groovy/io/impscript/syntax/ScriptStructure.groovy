package io.impscript.syntax

/** What our parser makes of a text, in the words of {@link GroovyStructure}. */
class ScriptStructure {
    /** The structure, or null where our parser has anything to say against the text. */
    static String of(String text) {
        def parsed = ScriptParser.parse('Sample.groovy', text)
        if (parsed.diagnostics) return null
        def statements = parsed.value.get().statements()
        def functions = statements.findAll { it instanceof Stmt.Function }
        def others = statements.findAll { !(it instanceof Stmt.Function) }
        (functions + others).collect { statement(it) }.join('\n')
    }

    static String statement(Stmt s) {
        switch (s) {
            case Stmt.Evaluate: return expression(s.expression())
            case Stmt.Declare: return declare(s)
            case Stmt.If: return "(if ${expression(s.condition())} ${block(s.then())}${s.otherwise().map { ' ' + body(it) }.orElse('')})"
            case Stmt.ForIn: return "(for ${s.variable().name()} ${expression(s.items())} ${block(s.body())})"
            case Stmt.ForLoop:
                def update = s.update().collect { expression(it) }
                def step = update.size() > 1 ? "(list ${update.join(' ')})" : update ? update[0] : '()'
                return "(loop ${s.init().map { statement(it) }.orElse('()')} ${s.condition().map { expression(it) }.orElse('()')} $step ${block(s.body())})"
            case Stmt.While: return "(while ${expression(s.condition())} ${block(s.body())})"
            case Stmt.Switch: return choice(s)
            case Stmt.Return:
                def value = s.value().map { expression(it) }.orElse('null')
                return value == 'null' ? '(return)' : "(return $value)"
            case Stmt.Break: return '(break)'
            case Stmt.Continue: return '(continue)'
            case Stmt.Assert: return "(assert ${expression(s.condition())}${s.message().map { ' ' + expression(it) }.orElse('')})"
            case Stmt.Function: return "(function ${s.name()} ${parameters(s.parameters())} ${block(s.body())})"
            case Stmt.Block: return block(s)
        }
        throw new IllegalArgumentException("$s")
    }

    private static String declare(Stmt.Declare s) {
        def names = s.several() ? '[' + s.variables()*.name().join(' ') + ']' : s.variables()[0].name()
        "(declare $names${s.value().map { ' ' + expression(it) }.orElse('')})"
    }

    /** Groovy makes a called closure of a switch with arrows. */
    private static String choice(Stmt.Switch s) {
        s.cases().any { it.arrow() } ? "(call (closure [] {${cases(s, true)}}) 'call')" : cases(s, false)
    }

    private static String cases(Stmt.Switch s, boolean arrow) {
        def parts = s.cases().collectMany { Stmt.Case c ->
            def body = arrow ? arrowBody(c) : block(c.body())
            if (!c.values()) return ["(default $body)"]
            def last = c.values().size() - 1
            c.values().indexed().collect { i, v -> "(case ${expression(v)} ${i < last ? '{}' : body})" }
        }
        // Groovy keeps the default apart from the cases.
        parts = parts.findAll { !it.startsWith('(default') } + parts.findAll { it.startsWith('(default') }
        def subject = expression(s.subject())
        arrow ? "(declare \$sev $subject) (switch \$sev ${parts.join(' ')})" : "(switch $subject ${parts.join(' ')})"
    }

    private static String arrowBody(Stmt.Case c) {
        def words = c.body().statements().collect { statement(it) }
        if (words && c.body().statements()[-1] instanceof Stmt.Evaluate) words[-1] = "(return ${words[-1]})"
        '{' + words.join(' ') + '}'
    }

    private static String body(Stmt s) {
        s instanceof Stmt.Block ? block(s) : "{${statement(s)}}"
    }

    private static String block(Stmt.Block b) {
        '{' + b.statements().collect { statement(it) }.join(' ') + '}'
    }

    private static String parameters(List<Stmt.Variable> variables) {
        '[' + variables.collect { v -> v.defaultValue().map { "(${v.name()} ${expression(it)})" }.orElse(v.name()) }.join(' ') + ']'
    }

    static String expression(Expr e) {
        switch (e) {
            case Expr.Literal: return GroovyStructure.constant(e.value())
            case Expr.Template: return "(template ${e.parts().collect { expression(it) }.join(' ')})"
            case Expr.Name: return e.name()
            case Expr.ListLiteral: return "(list${e.elements().collect { ' ' + expression(it) }.join('')})"
            case Expr.MapLiteral: return "(map${e.entries().collect { ' ' + entry(it) }.join('')})"
            case Expr.Range: return "(range ${e.fromExclusive() ? '<' : ''}..${e.toExclusive() ? '<' : ''} ${expression(e.from())} ${expression(e.to())})"
            case Expr.Unary: return "(${['!': 'not', '-': 'minus', '+': 'plus', '~': 'negate'][e.operator()]} ${expression(e.operand())})"
            case Expr.Binary: return "(${e.operator()} ${expression(e.left())} ${expression(e.right())})"
            case Expr.Ternary: return "(? ${expression(e.condition())} ${expression(e.then())} ${expression(e.otherwise())})"
            case Expr.Elvis: return "(?: ${expression(e.value())} ${expression(e.otherwise())})"
            case Expr.Property: return "(${access('.', e.access())} ${expression(e.target())} ${GroovyStructure.constant(e.name())})"
            case Expr.Index:
                def indexes = e.indexes().collect { expression(it) }
                def index = indexes.size() == 1 && !(e.indexes()[0] instanceof Expr.Spread) ? indexes[0] : "(list ${indexes.join(' ')})"
                return "(index${e.safe() ? '?' : ''} ${expression(e.target())} $index)"
            case Expr.Call: return call(e)
            case Expr.Closure: return "(closure ${e.implicitIt() ? 'it' : parameters(e.parameters())} ${block(e.body())})"
            case Expr.Cast: return "(cast ${e.type()} ${expression(e.value())})"
            case Expr.InstanceOf: return "(${e.negated() ? '!' : ''}instanceof ${expression(e.value())} (class ${e.type()}))"
            case Expr.Spread: return "(* ${expression(e.value())})"
            case Expr.Assign: return "(${e.operator()} ${expression(e.target())} ${expression(e.value())})"
            case Expr.Step: return "(${e.prefix() ? 'prefix' : 'postfix'} ${e.operator()} ${expression(e.target())})"
        }
        throw new IllegalArgumentException("$e")
    }

    private static String entry(Expr.Entry e) {
        "(${e.key().map { expression(it) }.orElse('*:')} ${expression(e.value())})"
    }

    private static String access(String dot, Expr.Access access) {
        switch (access) {
            case Expr.Access.SAFE: return '?' + dot
            case Expr.Access.SPREAD: return '*' + dot
            default: return dot
        }
    }

    private static String call(Expr.Call c) {
        if (c.name() == 'call' && c.target().orElse(null) instanceof Expr.Closure) {
            def body = c.target().get().body().statements()
            if (body.size() == 1 && body[0] instanceof Stmt.Switch) return "(call (closure [] {${cases(body[0], true)}}) 'call')"
        }
        def named = c.arguments().findAll { it.name().present }
        def positional = c.arguments().findAll { it.name().empty }
        def map = named ? [' (map ' + named.collect { "(${GroovyStructure.constant(it.name().get())} ${expression(it.value())})" }.join(' ') + ')'] : []
        def arguments = map + positional.collect { ' ' + expression(it.value()) }
        def target = c.target().map { ' ' + expression(it) }.orElse('')
        "(call${access('', c.access())}$target ${GroovyStructure.constant(c.name())}${arguments.join('')})"
    }
}
