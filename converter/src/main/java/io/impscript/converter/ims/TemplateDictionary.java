package io.impscript.converter.ims;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.json.JsonTreeReader;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that IMS puts into the templates of a recipe.
 *
 * @param values text by name
 */
public record TemplateDictionary(Map<String, String> values) {
  /** A dictionary without values. */
  public static final TemplateDictionary NONE = new TemplateDictionary(Map.of());

  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}");
  private static final Pattern OTHER = Pattern.compile("\\{%|\\{#");
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

  public TemplateDictionary {
    values = Map.copyOf(values);
  }

  /**
   * Reads a dictionary from JSON: a recipe record of IMS with a {@code template_dictionary}, such a
   * list of {@code key} and {@code value}, or an object of values by their names.
   */
  public static Checked<TemplateDictionary> read(SourceText text) {
    Diagnostics found = new Diagnostics();
    Checked<Tree> tree = JsonTreeReader.read(text);
    found.addAll(tree.diagnostics());
    Map<String, String> values = new LinkedHashMap<>();
    tree.value().ifPresent(value -> value(value, values, found));
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(new TemplateDictionary(values), found.sorted());
  }

  private static void value(Tree tree, Map<String, String> values, Diagnostics found) {
    if (tree instanceof Tree.Sequence list) {
      for (Tree element : list.elements()) {
        Fields.of("an entry of the dictionary", element, found)
            .ifPresent(
                entry ->
                    entry.neededText("key").ifPresent(key -> values.put(key, entry.text("value"))));
      }
    } else if (tree instanceof Tree.Mapping object) {
      Fields fields = new Fields("the dictionary", object, found);
      if (fields.place("template_dictionary").isPresent()) {
        fields.take("template_dictionary").ifPresent(m -> value(m.value(), values, found));
      } else {
        object.members().forEach(member -> values.put(member.key(), fields.text(member.key())));
      }
    } else {
      found.add(
          Diagnostic.of(DiagnosticCode.BAD_FORMAT, tree.span(), "a dictionary is no " + tree.kind())
              .withHint("write {\"NAME\": \"value\"}"));
    }
  }

  /**
   * A template with the values put in. Only names between double braces are understood; a name
   * without a value becomes empty text, as for IMS, with a warning.
   */
  public Checked<String> render(String file, String template) {
    Diagnostics found = new Diagnostics();
    Matcher other = OTHER.matcher(template);
    if (other.find()) {
      found.add(
          Diagnostic.of(
                  DiagnosticCode.BAD_FORMAT,
                  place(file, template, other.start()),
                  "this template has a statement, which is not understood here")
              .withHint("render it with Jinja2 first"));
    }
    StringBuilder out = new StringBuilder();
    Matcher expression = EXPRESSION.matcher(template);
    while (expression.find()) {
      SourceSpan place = place(file, template, expression.start());
      String value = value(expression.group(1), place, found);
      expression.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    expression.appendTail(out);
    return found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(out.toString(), found.sorted());
  }

  private String value(String name, SourceSpan place, Diagnostics found) {
    if (!name.matches(NAME)) {
      found.add(
          Diagnostic.of(
                  DiagnosticCode.BAD_FORMAT, place, "'" + name + "' is no name of the dictionary")
              .withHint("render it with Jinja2 first"));
    } else if (!values.containsKey(name)) {
      found.add(
          Diagnostic.of(
                  DiagnosticCode.MISSING_VALUE,
                  place,
                  "the dictionary has no value for '" + name + "'")
              .withSeverity(io.impscript.diag.Severity.WARNING)
              .withHint("it becomes empty text, as it does for IMS"));
    }
    return values.getOrDefault(name, "");
  }

  private static SourceSpan place(String file, String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - text.lastIndexOf('\n', Math.max(0, at - 1));
    return new SourceSpan(file, line, Math.max(1, column), line, Math.max(1, column) + 2);
  }
}
