package io.impscript.load;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Says where a file stops being UTF-8 text, and what it may be instead. */
final class WrongEncoding {
  private WrongEncoding() {}

  /**
   * @param bytes what is not UTF-8
   * @param place where the file was asked for, if a script did
   */
  static Diagnostic finding(String name, byte[] bytes, SourceSpan place) {
    int good = goodBytes(bytes);
    String before = new String(bytes, 0, good, StandardCharsets.UTF_8);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    String message =
        "%s is not UTF-8 text: byte 0x%02X in line %d, column %d"
            .formatted(name, bytes[good] & 0xFF, line, column);
    return Diagnostic.of(DiagnosticCode.WRONG_ENCODING, place, message).withHint(hint(bytes));
  }

  static boolean isUtf8(byte[] bytes) {
    return goodBytes(bytes) == bytes.length;
  }

  /** How many bytes there are before the first that is wrong. */
  private static int goodBytes(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    decoder.decode(in, CharBuffer.allocate(bytes.length), true);
    return in.position();
  }

  private static String hint(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return "it is UTF-16; convert it: iconv -f UTF-16 -t UTF-8";
    }
    for (byte b : bytes) {
      if (b == 0) {
        return "it does not look like text at all; check the name";
      }
    }
    return "convert it: iconv -f LATIN1 -t UTF-8";
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
