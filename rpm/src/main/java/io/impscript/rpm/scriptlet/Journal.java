package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Args;
import io.impscript.rpm.lua.LuaFunction;
import io.impscript.rpm.lua.LuaTable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the host answered, call by call. With it a program can be taken to the same point a second
 * time without anything being done twice: that is how a process is forked here.
 */
final class Journal {
  private static final long PER_ENTRY = 64;

  private final List<Object> answers;
  private int next;

  Journal() {
    this(List.of());
  }

  private Journal(List<Object> answers) {
    this.answers = new ArrayList<>(answers);
  }

  /** For the call that is answered now: a journal in which it gets another answer. */
  Journal forked(Object answer) {
    Journal fork = new Journal(answers);
    fork.answers.set(answers.size() - 1, answer);
    return fork;
  }

  /** The kept answer; where there is none, the one that is given now. */
  Object answer(Args args, LuaFunction.Body body) {
    if (next < answers.size()) {
      return copied(answers.get(next++));
    }
    args.lua().budget().take(PER_ENTRY);
    int place = answers.size();
    answers.add(null);
    next = answers.size();
    Object answer = body.call(args);
    // What was asked on the way to this answer is not asked again.
    answers.subList(place, answers.size()).clear();
    answers.add(copied(answer));
    next = answers.size();
    return answer;
  }

  /** Tables are copied, since the program may change them. */
  private static Object copied(Object answer) {
    if (answer instanceof Object[] several) {
      Object[] copy = new Object[several.length];
      for (int i = 0; i < copy.length; i++) {
        copy[i] = copied(several[i]);
      }
      return copy;
    }
    return answer instanceof LuaTable table ? table.copy() : answer;
  }
}
