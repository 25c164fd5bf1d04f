package io.impscript.print;

import java.util.List;
import java.util.function.Consumer;

/** A script while it grows, line by line. */
final class Lines {
  /** How wide a line may get where it can be broken. */
  static final int WIDTH = 100;

  static final String INDENT = "    ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Where the last block was opened: if nothing came since, it is empty. */
  private int opened;

  /** Adds a line; where it holds line ends, what follows them stands as it is. */
  void line(String line) {
    text.append(INDENT.repeat(depth)).append(line).append('\n');
  }

  /** Adds an empty line, unless the text starts, or a block, or there is one already. */
  void blank() {
    int last = text.length() - 1;
    boolean needless = text.length() == opened || text.charAt(last - 1) == '\n';
    if (!needless) {
      text.append('\n');
    }
  }

  /** Starts a block. */
  void open(String head) {
    line(head + " {");
    opened = text.length();
    depth++;
  }

  /** Ends a block; one without content stays on the line of its head. */
  void close() {
    depth--;
    if (text.length() == opened) {
      text.setLength(text.length() - 1);
      text.append(" }\n");
    } else {
      line("}");
    }
  }

  /** Adds a call without block: on one line if it fits, else with an argument a line. */
  void call(String word, List<String> arguments) {
    String whole = word + " " + String.join(", ", arguments);
    if (fits(whole) || arguments.size() == 1) {
      line(whole);
    } else {
      String between = ",\n" + INDENT.repeat(depth + 1);
      line(word + " " + String.join(between, arguments));
    }
  }

  /** Adds a call with as many arguments on each line as fit. */
  void filled(String word, List<String> arguments) {
    StringBuilder out = new StringBuilder(word).append(' ').append(arguments.get(0));
    int width = depth * INDENT.length() + out.length();
    for (String argument : arguments.subList(1, arguments.size())) {
      boolean here = width + argument.length() + 3 <= WIDTH;
      String between = here ? ", " : ",\n" + INDENT.repeat(depth + 1);
      width = (here ? width + 2 : (depth + 1) * INDENT.length()) + argument.length();
      out.append(between).append(argument);
    }
    line(out.toString());
  }

  /** Starts the block of a call with arguments. */
  void open(String word, List<String> arguments) {
    if (arguments.isEmpty()) {
      open(word);
      return;
    }
    String whole = word + "(" + String.join(", ", arguments) + ")";
    if (fits(whole + " {") || arguments.size() == 1) {
      open(whole);
    } else {
      String between = ",\n" + INDENT.repeat(depth + 1);
      String start = between.substring(1);
      String end = "\n" + INDENT.repeat(depth) + ")";
      open(word + "(" + start + String.join(between, arguments) + end);
    }
  }

  /** Adds a call with a block; one with a single short line inside stays on one line. */
  void block(String word, List<String> arguments, Consumer<Lines> body) {
    Lines inside = new Lines();
    inside.depth = depth + 1;
    body.accept(inside);
    String content = inside.toString().strip();
    String head = arguments.isEmpty() ? word : word + "(" + String.join(", ", arguments) + ")";
    String line = head + " { " + content + " }";
    boolean single = !content.isEmpty() && line.indexOf('\n') < 0 && !content.startsWith("/");
    if (single && fits(line)) {
      line(line);
    } else {
      open(word, arguments);
      text.append(inside);
      close();
    }
  }

  /** Whether a line is short enough; of several, the first counts. */
  boolean fits(String line) {
    int end = line.indexOf('\n');
    int length = end < 0 ? line.length() : end;
    return depth * INDENT.length() + length <= WIDTH;
  }

  int depth() {
    return depth;
  }

  int length() {
    return text.length();
  }

  /** The whole text, without an empty line at its end. */
  String finished() {
    boolean open = text.length() > 1 && text.charAt(text.length() - 2) == '\n';
    return open ? text.substring(0, text.length() - 1) : text.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
