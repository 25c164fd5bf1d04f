package io.impscript.syntax;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes text of the bytes of a script, which are UTF-8, with a byte order mark or without. */
public final class ScriptText {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private ScriptText() {}

  /**
   * Decodes the bytes of a script.
   *
   * @param file the name that places in the findings carry
   * @return the text without byte order mark; else one finding of code {@code WRONG_ENCODING}, at
   *     the first byte that is not text in UTF-8
   */
  public static Checked<String> decode(String file, byte[] bytes) {
    String other = otherUnicode(bytes);
    if (other != null) {
      return wrong(file, "", "this is " + other + " text, not UTF-8", toUtf8(other));
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = decoder().decode(in, text, true);
    String decoded = withoutMark(text.flip().toString());
    if (result.isError()) {
      return isCut(bytes, in.position())
          ? wrong(file, decoded, "the text ends within a character", CUT)
          : notUtf8(file, decoded, bytes[in.position()] & 0xff);
    }
    int nul = decoded.indexOf('\0');
    return nul < 0
        ? Checked.of(decoded, List.of())
        : wrong(file, decoded.substring(0, nul), "a NUL byte: this is no text", NO_TEXT);
  }

  private static final String CUT =
      "the file seems to be cut off: get it whole; if it is not, convert it:"
          + " iconv -f ISO-8859-1 -t UTF-8";
  private static final String NO_TEXT = "check that the file is a script, and not damaged";

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Whether the bytes from the position on begin a character and go no further. */
  private static boolean isCut(byte[] bytes, int position) {
    int lead = bytes[position] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    boolean begins = bytes.length - position < length && lead < 0xf5;
    for (int i = position + 1; i < bytes.length && begins; i++) {
      begins = (bytes[i] & 0xc0) == 0x80;
    }
    return begins;
  }

  /** The name of the wide encoding that bytes seem to have, or null. */
  private static String otherUnicode(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    boolean little = first == 0xfffe || bytes[0] != 0 && zeros(bytes, 1);
    boolean big = first == 0xfeff || bytes[1] != 0 && zeros(bytes, 0);
    return little ? "UTF-16LE" : big ? "UTF-16BE" : null;
  }

  /** Whether every second of the first bytes is zero: Latin letters, two bytes each. */
  private static boolean zeros(byte[] bytes, int from) {
    int end = Math.min(bytes.length, 64);
    for (int i = from; i < end; i += 2) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return end >= 4;
  }

  private static Checked<String> notUtf8(String file, String before, int found) {
    String message = String.format("the byte 0x%02X is not UTF-8 text", found);
    boolean latin = found >= 0xa0 && isText(before);
    return latin
        ? wrong(file, before, message + "; the file seems to be Latin-1", toUtf8("ISO-8859-1"))
        : wrong(file, before, message, NO_TEXT);
  }

  private static boolean isText(String before) {
    return before.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c));
  }

  private static String toUtf8(String encoding) {
    return "save it as UTF-8, or convert it: iconv -f " + encoding + " -t UTF-8";
  }

  private static Checked<String> wrong(String file, String before, String message, String hint) {
    SourceText source = new SourceText(file, before + "?");
    Diagnostic finding =
        Diagnostic.of(
            DiagnosticCode.WRONG_ENCODING,
            source.span(before.length(), before.length() + 1),
            message);
    return Checked.failed(List.of(finding.withHint(hint)));
  }
}
