package io.impscript.rpm.lua;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The functions of {@code utf8}, for texts that are well-formed. */
final class Utf8Library {
  private Utf8Library() {}

  static void addTo(LuaTable globals) {
    LuaTable utf8 = new LuaTable();
    utf8.set("charpattern", "[\0-\u007F\u00C2-\u00FD][\u0080-\u00BF]*");
    Map<String, LuaFunction.Body> functions =
        Map.of("char", Utf8Library::characters, "len", Utf8Library::length);
    globals.set("utf8", Library.add(utf8, functions));
  }

  /**
   * The bytes of a character.
   *
   * @throws IllegalArgumentException if there is none of that number
   */
  static String encoded(long code) {
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      throw new IllegalArgumentException("no character");
    }
    byte[] bytes = Character.toString((int) code).getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Object characters(Args args) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= args.count(); i++) {
      long code = args.integer(i);
      if (code < 0 || code > Character.MAX_CODE_POINT) {
        throw args.wrong(i, "value out of range");
      }
      text.append(encoded(code));
    }
    return text.toString();
  }

  private static Object length(Args args) {
    byte[] bytes = args.text(1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return (long) text.codePointCount(0, text.length());
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
