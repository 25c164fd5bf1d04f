package io.impscript.runtime.convert;

import io.impscript.spec.ScriptSpec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file looks like by its first bytes; its name only decides where they leave a doubt.
 *
 * @param kind what it seems to be; empty where it is nothing that converts
 * @param what the same in words
 */
record ContentLook(Optional<InputKind> kind, String what) {
  private static final int HEAD = 64 * 1024;
  private static final Pattern GROUPS = Pattern.compile("(?m)^[\"']?cray_image_groups[\"']?\\s*:");
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]*)");
  private static final Pattern XML_LEAD =
      Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?\\])?\\s*>");
  private static final Pattern CALL =
      Pattern.compile("([A-Za-z]\\w*)\\s*[('\"{].*", Pattern.DOTALL);
  private static final Pattern JSON_START =
      Pattern.compile(
          "(?s)([{\\[\"\\u2018-\\u201f\\u2033]|'[^']*'\\s*:|[\\w-]+\\s*:\\s*[{\\[\"]).*");

  /** Looks at a file. */
  static ContentLook of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD), file.getFileName().toString());
    }
  }

  static ContentLook of(byte[] head, String name) {
    if (head.length == 0) {
      return nothing("an empty file");
    } else if (isPacked(head)) {
      return is(InputKind.ARCHIVE, "an archive");
    }
    return ofText(text(head), name);
  }

  private static ContentLook ofText(String head, String name) {
    if (head.indexOf('\0') >= 0) {
      return nothing("a binary file");
    }
    String text = head.substring(lead(head));
    if (text.startsWith("<") || head.contains("<image ") && head.contains("schemaversion")) {
      return xml(head);
    } else if (GROUPS.matcher(head).find() && !text.startsWith("{")) {
      return is(InputKind.SITE_YAML, "image groups");
    } else if (name.endsWith(".imps.groovy") && !text.startsWith("{") || isCall(text)) {
      return is(InputKind.SCRIPT, "a script");
    } else if (JSON_START.matcher(text).matches() || name.endsWith(".json")) {
      return is(InputKind.SITE_JSON, "JSON");
    }
    return nothing("a text of no known format");
  }

  /** How far white space and comments go at the start. */
  private static int lead(String text) {
    int at = 0;
    for (int next = step(text, at); next > at; next = step(text, at)) {
      at = next;
    }
    return at;
  }

  private static int step(String text, int at) {
    if (at >= text.length()) {
      return at;
    } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
      return at + 1;
    } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
      return behind("\n", text, at);
    }
    return text.startsWith("/*", at) ? behind("*/", text, at + 2) : at;
  }

  private static int behind(String end, String text, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  private static ContentLook xml(String head) {
    Matcher root = ROOT.matcher(XML_LEAD.matcher(head).replaceAll(""));
    String name = root.find() ? root.group(1) : "";
    if (name.equals("image")) {
      return is(InputKind.KIWI, "a Kiwi description");
    }
    return nothing(
        name.isEmpty() ? "XML without an element" : "XML of <" + name + ">, not of Kiwi");
  }

  /** Whether a text begins with a word of scripts and what it is about. */
  private static boolean isCall(String text) {
    Matcher call = CALL.matcher(text);
    return call.matches() && isWord(call.group(1));
  }

  private static boolean isWord(String word) {
    return Arrays.stream(ScriptSpec.class.getMethods()).map(Method::getName).anyMatch(word::equals);
  }

  private static String text(byte[] head) {
    if (starts(head, 0xff, 0xfe)) {
      return new String(head, 2, head.length - 2, StandardCharsets.UTF_16LE);
    } else if (starts(head, 0xfe, 0xff)) {
      return new String(head, 2, head.length - 2, StandardCharsets.UTF_16BE);
    }
    return new String(head, StandardCharsets.UTF_8);
  }

  private static boolean isPacked(byte[] head) {
    boolean tar =
        head.length > 262 && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    return tar
        || starts(head, 0x1f, 0x8b)
        || starts(head, 'B', 'Z', 'h')
        || starts(head, 0xfd, '7', 'z', 'X', 'Z')
        || starts(head, 0x28, 0xb5, 0x2f, 0xfd)
        || starts(head, 'P', 'K', 3, 4);
  }

  private static boolean starts(byte[] head, int... signs) {
    boolean same = head.length >= signs.length;
    for (int i = 0; same && i < signs.length; i++) {
      same = (head[i] & 0xff) == signs[i];
    }
    return same;
  }

  private static ContentLook is(InputKind kind, String what) {
    return new ContentLook(Optional.of(kind), what);
  }

  private static ContentLook nothing(String what) {
    return new ContentLook(Optional.empty(), what);
  }
}
