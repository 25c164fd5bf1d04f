package io.impscript.load

import io.impscript.bind.Binding as Words
import io.impscript.bind.CatalogDraft
import io.impscript.bind.ScriptBinder
import io.impscript.bind.Surroundings
import io.impscript.eval.CallSite
import io.impscript.eval.CallSites
import io.impscript.model.Catalog
import io.impscript.model.SourceSpan
import io.impscript.spec.Block
import io.impscript.spec.Argument.Kind
import io.impscript.spec.BlockWords
import io.impscript.spec.Vocabulary
import org.codehaus.groovy.control.CompilerConfiguration

/**
 * What stock Groovy makes of scripts: compiled by Groovy's own compiler, with the words of each
 * block found through the closure's delegate. Only valid scripts may be given to it.
 */
class StockGroovyOracle implements Surroundings {
    private final Map<String, String> files
    private final Map<String, String> parameters
    private final Map<String, OracleScript> included = [:]
    private final CatalogDraft draft = new CatalogDraft()
    private final CallSites sites = new CallSites()
    private final List found = []
    private final ScriptBinder top = new ScriptBinder(new Words(sites, { found << it }), draft, this, false)

    StockGroovyOracle(Map<String, String> files, Map<String, String> parameters = [:]) {
        this.files = files
        this.parameters = parameters
    }

    Catalog catalog(String main) {
        run(main)
        assert found == []
        draft.catalog()
    }

    private void run(String name) {
        if (included.containsKey(name)) {
            return
        }
        def shell = new GroovyShell(new CompilerConfiguration(scriptBaseClass: OracleScript.name))
        OracleScript script = (OracleScript) shell.parse(files[name])
        script.oracle = this
        included[name] = script
        script.run()
    }

    @Override
    void include(String script, CallSite site) {
        run(script)
    }

    @Override
    String textOf(String path, CallSite site) {
        files[path]
    }

    @Override
    Object parameter(String name, Object initial, String description, List<String> oneOf, CallSite site) {
        parameters.containsKey(name) ? parameters[name].asType(initial.class) : initial
    }

    /** A call at the top level: a word, or a function of an included script. */
    Object callTop(String name, List arguments) {
        if (Vocabulary.top().word(name).present) {
            return say(Vocabulary.top(), top, name, arguments)
        }
        def home = included.values().find { it.metaClass.respondsTo(it, name, *arguments) }
        if (home == null) {
            throw new MissingMethodException(name, OracleScript, arguments as Object[])
        }
        home.invokeMethod(name, arguments as Object[])
    }

    Object say(BlockWords block, Object words, String name, List arguments) {
        def word = block.word(name).get()
        boolean closure = arguments && arguments.last() instanceof Closure
        def form = word.forms().findAll { it.block().present == closure }
            .min { Math.abs(it.arguments().count { it.kind() != Kind.OPTIONS } - arguments.size()) }
        def passed = passed(form, new ArrayList(arguments))
        def named = arguments && arguments[0] instanceof Map ? arguments[0].keySet()*.toString() : []
        def place = new SourceSpan('oracle', 1, 1, 1, 1)
        sites.at(new CallSite(name, place, place, [], named.collectEntries { [it, place] }, []), { form.telling().tell(words, passed as Object[]) })
    }

    private List passed(form, List given) {
        def kinds = form.arguments()*.kind()
        boolean names = kinds.any { it == Kind.OPTIONS || it == Kind.NAMED }
        Map named = names && given && given[0] instanceof Map ? given.remove(0) : [:]
        Closure body = given && given.last() instanceof Closure ? given.removeLast() : null
        form.arguments().collect { argument ->
            switch (argument.kind()) {
                case Kind.TEXT: return given.remove(0).toString()
                case Kind.TEXTS: return given.flatten().collect { it.toString() } as String[]
                case Kind.NUMBER: return given.remove(0)
                case Kind.VALUE: return plain(given.remove(0))
                case Kind.BLOCK: return block(argument.block().get(), body)
                case Kind.NAMED: return named.collectEntries { k, v -> [k.toString(), plain(v)] }
                default: return options(argument, named)
            }
        }
    }

    private static Object plain(Object value) {
        value instanceof GString ? value.toString()
            : value instanceof Map ? value.collectEntries { k, v -> [k.toString(), plain(v)] }
            : value instanceof Collection ? value.collect { plain(it) } : value
    }

    private static Object options(argument, Map named) {
        def said = argument.options().all().findAll { named.containsKey(it.name()) }
        argument.options().make(said.collectEntries {
            [it.name(), it.type() == String ? named[it.name()].toString()
                : it.type() in [Map, Boolean] ? plain(named[it.name()]) : named[it.name()]*.toString()]
        })
    }

    private Block block(BlockWords words, Closure body) {
        { receiver ->
            body.delegate = new OracleWords(oracle: this, block: words, words: receiver)
            body.resolveStrategy = Closure.DELEGATE_FIRST
            body.call()
        } as Block
    }
}

/** Makes words of the unknown methods of a script. */
abstract class OracleScript extends Script {
    StockGroovyOracle oracle

    Object methodMissing(String name, Object arguments) {
        oracle.callTop(name, arguments as List)
    }
}

/** Makes words of the unknown methods of a block. */
class OracleWords {
    StockGroovyOracle oracle
    BlockWords block
    Object words

    Object methodMissing(String name, Object arguments) {
        if (!block.word(name).present) {
            throw new MissingMethodException(name, OracleWords, arguments as Object[])
        }
        oracle.say(block, words, name, arguments as List)
    }
}
