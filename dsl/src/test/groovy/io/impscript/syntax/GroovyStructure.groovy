package io.impscript.syntax

import org.codehaus.groovy.GroovyBugError
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.Parameter
import org.codehaus.groovy.ast.expr.*
import org.codehaus.groovy.ast.stmt.*
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.CompilationFailedException
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.Phases

/** What stock Groovy makes of a text, as nested words that can be compared with what ours makes of it. */
class GroovyStructure {
    /** The structure, or null where Groovy refuses the text. */
    static String of(String text) {
        def unit = new CompilationUnit(new CompilerConfiguration())
        unit.addSource('Sample.groovy', text)
        try {
            unit.compile(Phases.CONVERSION)
        } catch (CompilationFailedException | GroovyBugError ignored) {
            return null
        }
        def module = unit.AST.modules[0]
        def parts = module.classes.findAll { it.nameWithoutPackage != 'Sample' }.collect { "(class ${it.name})" }
        parts += functions(module.classes.find { it.nameWithoutPackage == 'Sample' })
        parts += module.statementBlock.statements.collect { statement(it) }
        parts.join('\n')
    }

    private static List<String> functions(ClassNode script) {
        script == null ? [] : script.methods.findAll { !(it.name in ['run', 'main']) || it.code != null && it.lineNumber > 0 }
            .collect { MethodNode m -> "(function ${m.name} ${parameters(m.parameters)} ${statement(m.code)})" }
    }

    private static String parameters(Parameter[] parameters) {
        '[' + (parameters ?: []).collect { Parameter p ->
            p.hasInitialExpression() ? "(${p.name} ${expression(p.initialExpression)})" : p.name
        }.join(' ') + ']'
    }

    static String statement(Statement s) {
        switch (s) {
            case EmptyStatement: return '(empty)'
            case BlockStatement: return block(s)
            case ExpressionStatement: return expression(s.expression)
            case ReturnStatement: return s.returningNullOrVoid ? '(return)' : "(return ${expression(s.expression)})"
            case IfStatement:
                def otherwise = s.elseBlock instanceof EmptyStatement && s.elseBlock.lineNumber < 0 ? '' : ' ' + body(s.elseBlock)
                return "(if ${expression(s.booleanExpression)} ${body(s.ifBlock)}$otherwise)"
            case WhileStatement: return "(while ${expression(s.booleanExpression)} ${body(s.loopBlock)})"
            case ForStatement: return loop(s)
            case BreakStatement: return s.label ? "(break ${s.label})" : '(break)'
            case ContinueStatement: return s.label ? "(continue ${s.label})" : '(continue)'
            case AssertStatement:
                def message = s.messageExpression instanceof ConstantExpression && s.messageExpression.nullExpression && s.messageExpression.lineNumber < 0 ? '' : ' ' + expression(s.messageExpression)
                return "(assert ${expression(s.booleanExpression)}$message)"
            case SwitchStatement:
                def cases = s.caseStatements.collect { "(case ${expression(it.expression)} ${caseBody(it.code)})" }
                def last = s.defaultStatement instanceof EmptyStatement ? [] : ["(default ${caseBody(s.defaultStatement)})"]
                return "(switch ${expression(s.expression)} ${(cases + last).join(' ')})"
        }
        "(${s.class.simpleName})"
    }

    private static String loop(ForStatement s) {
        if (s.collectionExpression instanceof ClosureListExpression) {
            return "(loop ${s.collectionExpression.expressions.collect { expression(it) }.join(' ')} ${body(s.loopBlock)})"
        }
        "(for ${s.variable.name} ${expression(s.collectionExpression)} ${body(s.loopBlock)})"
    }

    private static String body(Statement s) {
        s instanceof BlockStatement ? block(s) : s instanceof EmptyStatement ? '{}' : "{${statement(s)}}"
    }

    /** Groovy makes a called closure of the braces after an arrow, and nothing of those with a yield. */
    private static String caseBody(Statement s) {
        def only = s instanceof BlockStatement && s.statements.size() == 1 ? s.statements[0] : null
        if (only instanceof BlockStatement) return block(only)
        def call = only instanceof ReturnStatement && only.expression instanceof MethodCallExpression ? only.expression : null
        if (call?.objectExpression instanceof ClosureExpression && call.methodAsString == 'call' && !(call.objectExpression.code.statements[0] instanceof SwitchStatement)) {
            return returning(call.objectExpression.code.statements)
        }
        body(s)
    }

    private static String returning(List<Statement> statements) {
        def words = statements.collect { statement(it) }
        if (statements && statements[-1] instanceof ExpressionStatement) words[-1] = "(return ${words[-1]})"
        '{' + words.join(' ') + '}'
    }

    private static String block(BlockStatement s) {
        '{' + s.statements.collect { statement(it) }.join(' ') + '}'
    }

    static String expression(Expression e) {
        switch (e) {
            case BooleanExpression:
                return e instanceof NotExpression ? "(not ${expression(e.expression)})" : expression(e.expression)
            case EmptyExpression: return '()'
            case GStringExpression: return template(e)
            case ConstantExpression: return constant(e.value)
            case VariableExpression: return e.name.startsWith('__$$sev') ? '$sev' : e.name
            case ClassExpression: return "(class ${e.type.toString(false)})"
            case DeclarationExpression: return declaration(e)
            case PropertyExpression:
                return "(${access('.', e.safe, e.spreadSafe)}${e instanceof AttributeExpression ? '@' : ''} ${expression(e.objectExpression)} ${expression(e.property)})"
            case MethodCallExpression: return call(e)
            case StaticMethodCallExpression: return "(static ${e.method} ${expression(e.arguments)})"
            case ConstructorCallExpression: return "(new ${e.type.toString(false)} ${expression(e.arguments)})"
            case ClosureExpression:
                def kind = e instanceof LambdaExpression ? 'closure' : 'closure'
                def names = e.parameters == null ? '[]' : e.parameters.length == 0 ? (e instanceof LambdaExpression ? '[]' : 'it') : parameters(e.parameters)
                return "($kind $names ${body(e.code)})"
            case RangeExpression:
                return "(range ${e.exclusiveLeft ? '<' : ''}..${e.exclusiveRight ? '<' : ''} ${expression(e.from)} ${expression(e.to)})"
            case MapEntryExpression: return "(${expression(e.keyExpression)} ${expression(e.valueExpression)})"
            case NamedArgumentListExpression: return e.mapEntryExpressions.collect { expression(it) }.join(' ')
            case MapExpression: return "(map${e.mapEntryExpressions.collect { ' ' + expression(it) }.join('')})"
            case ListExpression: return "(list${e.expressions.collect { ' ' + expression(it) }.join('')})"
            case ArgumentListExpression: return e.expressions.collect { argument(it) }.join(' ')
            case TupleExpression: return e.expressions.collect { argument(it) }.join(' ')
            case TernaryExpression:
                return e instanceof ElvisOperatorExpression ? "(?: ${expression(e.booleanExpression)} ${expression(e.falseExpression)})"
                    : "(? ${expression(e.booleanExpression)} ${expression(e.trueExpression)} ${expression(e.falseExpression)})"
            case BinaryExpression: return binary(e)
            case CastExpression: return "(cast ${type(e.type)} ${expression(e.expression)})"
            case UnaryMinusExpression: return "(minus ${expression(e.expression)})"
            case UnaryPlusExpression: return "(plus ${expression(e.expression)})"
            case BitwiseNegationExpression: return "(negate ${expression(e.expression)})"
            case PrefixExpression: return "(prefix ${e.operation.text} ${expression(e.expression)})"
            case PostfixExpression: return "(postfix ${e.operation.text} ${expression(e.expression)})"
            case SpreadMapExpression: return "*:"
            case SpreadExpression: return "(* ${expression(e.expression)})"
            case MethodPointerExpression: return "(pointer ${expression(e.expression)} ${expression(e.methodName)})"
        }
        "(${e.class.simpleName})"
    }

    private static String argument(Expression e) {
        e instanceof NamedArgumentListExpression || e instanceof MapExpression && e.class.simpleName == 'NamedArgumentListExpression' ? "(map ${expression(e)})" : expression(e)
    }

    static String constant(Object value) {
        value == null ? 'null' : value instanceof String ? "'" + value.replace('\\', '\\\\').replace('\n', '\\n').replace('\r', '\\r').replace("'", "\\'") + "'"
            : value instanceof Boolean ? value : "${value.class.simpleName[0..1]}$value"
    }

    private static String template(GStringExpression e) {
        def parts = []
        e.strings.eachWithIndex { text, i ->
            if (text.value) parts << constant(text.value)
            if (i < e.values.size()) parts << expression(e.values[i])
        }
        "(template ${parts.join(' ')})"
    }

    private static String access(String dot, boolean safe, boolean spread) {
        (spread ? '*' : safe ? '?' : '') + dot
    }

    private static String call(MethodCallExpression e) {
        def target = e.implicitThis ? '' : ' ' + expression(e.objectExpression)
        def name = expression(e.method)
        def args = expression(e.arguments)
        "(call${access('', e.safe, e.spreadSafe)}$target $name${args ? ' ' + args : ''})"
    }

    private static String declaration(DeclarationExpression e) {
        def left = e.leftExpression instanceof TupleExpression ? '[' + e.leftExpression.expressions*.name.join(' ') + ']' : expression(e.leftExpression)
        def right = e.rightExpression instanceof EmptyExpression ? '' : ' ' + expression(e.rightExpression)
        "(declare $left$right)"
    }

    private static String binary(BinaryExpression e) {
        def op = e.operation.text
        if (op in ['[', '?[']) return "(index${op == '?[' || e.safe ? '?' : ''} ${expression(e.leftExpression)} ${expression(e.rightExpression)})"
        "($op ${expression(e.leftExpression)} ${expression(e.rightExpression)})"
    }

    static String type(ClassNode type) {
        type.toString(false)
    }
}
