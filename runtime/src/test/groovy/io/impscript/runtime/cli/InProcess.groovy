package io.impscript.runtime.cli

/** Runs command lines in this process. */
class InProcess {
    record Answer(int code, String out, String err) {}

    static Answer imps(Object... arguments) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def console = new Console(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'), false, false)
        def code = Main.execute(console, arguments*.toString() as String[])
        new Answer(code, out.toString('UTF-8'), err.toString('UTF-8'))
    }
}
