package io.impscript.print;

import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.Metadata;
import io.impscript.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the words of one declaration, each with the comments before it. */
final class Body {
  private final Lines lines;
  private final Notes notes;

  Body(Lines lines, Notes notes) {
    this.lines = lines;
    this.notes = notes;
  }

  Lines lines() {
    return lines;
  }

  Notes notes() {
    return notes;
  }

  /** Starts the declaration. */
  void open(String word, String name) {
    notes.write(lines, Part.SELF, 0);
    lines.open(word, List.of(Quoted.of(name)));
  }

  void close() {
    notes.writeRest(lines);
    lines.close();
  }

  /** A word with one text, said where the text is not the one meant without the word. */
  void text(String word, Part part, String value, String usual) {
    boolean noted = notes.write(lines, part, 0);
    if (noted || !value.equals(usual)) {
      lines.call(word, List.of(Quoted.of(value)));
    }
  }

  void text(String word, Part part, String value) {
    text(word, part, value, "");
  }

  void fragment(String name) {
    lines.call("fragment", List.of(Quoted.of(name)));
  }

  /** A word with several short texts, which stand on one line where they fit. */
  void texts(String word, Part part, List<String> values) {
    if (!values.isEmpty()) {
      notes.writeAll(lines, part);
      lines.filled(word, values.stream().map(Quoted::onOneLine).toList());
    }
  }

  /** Texts that may be long: all on one line if they fit and are short, else a word each. */
  void steps(String word, Part part, List<String> values, int from, boolean together) {
    List<String> quoted = values.stream().skip(from).map(Quoted::of).toList();
    boolean one = together && !notes.before(part) && fits(word, quoted);
    if (one && !quoted.isEmpty()) {
      lines.call(word, quoted);
      return;
    }
    for (int i = 0; i < quoted.size(); i++) {
      notes.write(lines, part, from + i);
      lines.call(word, List.of(quoted.get(i)));
    }
  }

  private boolean fits(String word, List<String> quoted) {
    String whole = word + " " + String.join(", ", quoted);
    return whole.indexOf('\n') < 0 && lines.fits(whole);
  }

  /** References: by name where that is all there is, else in a block, with the reasons. */
  void references(String word, String each, Part part, List<Reference> references, int from) {
    items(
        new Listed<>(word, each, part, from),
        references,
        Reference::name,
        reference -> arguments(reference.name(), reference.rationale()));
  }

  private static List<String> arguments(String name, String rationale) {
    String quoted = Quoted.of(name);
    return rationale.isEmpty()
        ? List.of(quoted)
        : List.of(quoted, "rationale: " + Quoted.of(rationale));
  }

  /**
   * How a list is said.
   *
   * @param word the word that takes names, or a block
   * @param each the word inside the block
   * @param from the first item that is said here
   */
  record Listed<T>(String word, String each, Part part, int from) {}

  /** Items in a list of names if none says more and all fit on a line, else one a line. */
  <T> void items(
      Listed<T> how, List<T> all, Function<T, String> name, Function<T, List<String>> arguments) {
    List<T> items = all.subList(how.from(), all.size());
    if (items.isEmpty()) {
      return;
    }
    List<List<String>> said = items.stream().map(arguments).toList();
    boolean plain = said.stream().allMatch(one -> one.size() == 1) && !notes.before(how.part());
    List<String> names = plain ? said.stream().map(one -> one.get(0)).toList() : List.of();
    if (plain && fits(how.word(), names)) {
      lines.call(how.word(), names);
    } else {
      block(how, said, Runs.starts(items.stream().map(name).toList()));
    }
  }

  private void block(Listed<?> how, List<List<String>> said, boolean[] starts) {
    lines.open(how.word());
    for (int i = 0; i < said.size(); i++) {
      if (starts[i]) {
        lines.blank();
      }
      notes.write(lines, how.part(), how.from() + i);
      lines.call(how.each(), said.get(i));
    }
    lines.close();
  }

  /** What all declarations can say at their end. */
  void end(String version, String usualVersion, Metadata metadata, Extras extras) {
    text("version", Part.VERSION, version, usualVersion);
    // Comments without a word after them would be taken for those of a kiwi block that follows.
    if (!metadata.equals(Metadata.NONE)) {
      notes.write(lines, Part.METADATA, 0);
      metadata(metadata);
    }
    extras.values().forEach(this::extra);
  }

  private void metadata(Metadata metadata) {
    lines.open("metadata");
    if (!metadata.created().isEmpty()) {
      lines.call("created", List.of(Quoted.of(metadata.created())));
    }
    metadata.history().forEach(line -> lines.call("history", List.of(Quoted.of(line))));
    lines.close();
  }

  void extra(String key, Object value) {
    List<String> arguments = new ArrayList<>();
    arguments.add(Quoted.onOneLine(key));
    arguments.add(PlainValue.of(value, lines.depth()));
    lines.line("extra " + String.join(", ", arguments));
  }
}
