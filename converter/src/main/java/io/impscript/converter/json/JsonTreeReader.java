package io.impscript.converter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.impscript.converter.files.SourceText;
import io.impscript.converter.tree.Numbers;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads strict JSON (RFC 8259) into a tree with places. Limits hold hostile input off: depth
 * {@value #MAX_DEPTH}, {@value #MAX_TOKENS} tokens, numbers of {@value #MAX_DIGITS} characters.
 */
public final class JsonTreeReader {
  static final int MAX_DEPTH = 100;
  static final int MAX_TOKENS = 4_000_000;
  static final int MAX_DIGITS = 400;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxTokenCount(MAX_TOKENS)
                  .maxNumberLength(MAX_DIGITS)
                  .maxNameLength(SourceText.MAX_BYTES)
                  .maxStringLength(SourceText.MAX_BYTES)
                  .build())
          .build();

  private final String file;
  private final JsonParser parser;
  private final Diagnostics found = new Diagnostics();

  private JsonTreeReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The text's one value, or what is wrong with it. */
  public static Checked<Tree> read(SourceText source) {
    try (JsonParser parser = FACTORY.createParser(source.text())) {
      return new JsonTreeReader(source.file(), parser).readAll();
    } catch (JsonProcessingException e) {
      return Checked.failed(List.of(JsonFaults.explain(source, e)));
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot fail to be read", e);
    }
  }

  private Checked<Tree> readAll() throws IOException {
    if (parser.nextToken() == null) {
      add(new SourceSpan(file, 1, 1, 1, 2), "the file is empty; at least {} must stand in it");
      return Checked.failed(found.sorted());
    }
    Tree tree = value();
    if (parser.nextToken() != null) {
      add(here(), "the file goes on after its last closing brace");
    }
    return found.hasErrors() ? Checked.failed(found.sorted()) : Checked.of(tree, found.sorted());
  }

  private Tree value() throws IOException {
    JsonToken token = parser.currentToken();
    SourceSpan start = here();
    return switch (token) {
      case START_OBJECT -> mapping(start);
      case START_ARRAY -> sequence(start);
      case VALUE_STRING -> text(start);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
      case VALUE_TRUE -> scalar(start, true);
      case VALUE_FALSE -> scalar(start, false);
      default -> scalar(start, null);
    };
  }

  private Tree.Mapping mapping(SourceSpan start) throws IOException {
    Map<String, Tree.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      SourceSpan place = wide(here(), key.length() + 2);
      parser.nextToken();
      Tree.Member member = new Tree.Member(key, place, value());
      Tree.Member first = members.putIfAbsent(key, member);
      if (first != null) {
        found.add(
            Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, "'" + key + "' stands here twice")
                .withHint("remove one of the two")
                .withRelated(first.keySpan(), "first here"));
      }
    }
    return new Tree.Mapping(start, List.copyOf(members.values()));
  }

  private Tree.Sequence sequence(SourceSpan start) throws IOException {
    List<Tree> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value());
    }
    return new Tree.Sequence(start, elements);
  }

  private Tree.Scalar text(SourceSpan start) throws IOException {
    String text = parser.getText();
    return new Tree.Scalar(start.to(here(parser.currentLocation())), text, text);
  }

  private Tree.Scalar number(SourceSpan start) throws IOException {
    String text = parser.getText();
    SourceSpan span = wide(start, text.length());
    try {
      return new Tree.Scalar(span, Numbers.of(text), text);
    } catch (NumberFormatException e) {
      add(span, "this number is too large to be kept");
      return new Tree.Scalar(span, 0, text);
    }
  }

  private Tree.Scalar scalar(SourceSpan start, Object value) {
    String text = String.valueOf(value);
    return new Tree.Scalar(wide(start, text.length()), value, text);
  }

  private void add(SourceSpan place, String message) {
    found.add(Diagnostic.of(DiagnosticCode.BAD_FORMAT, place, message));
  }

  private SourceSpan here() {
    return here(parser.currentTokenLocation()).start();
  }

  private SourceSpan here(JsonLocation at) {
    return new SourceSpan(file, at.getLineNr(), at.getColumnNr(), at.getLineNr(), at.getColumnNr());
  }

  private static SourceSpan wide(SourceSpan start, int width) {
    int line = start.startLine();
    int column = start.startColumn();
    return new SourceSpan(start.file(), line, column, line, column + width);
  }
}
