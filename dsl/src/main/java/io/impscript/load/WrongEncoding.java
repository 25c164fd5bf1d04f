package io.impscript.load;

import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says where a file stops being UTF-8 text, to whoever asked for the file. */
final class WrongEncoding {
  private WrongEncoding() {}

  /**
   * @param bytes what is not UTF-8
   * @param hints what to do about it
   * @param place where the file was asked for, if a script did
   */
  static Diagnostic finding(String name, byte[] bytes, SourceSpan place, List<String> hints) {
    int good = goodBytes(bytes);
    String before = new String(bytes, 0, good, StandardCharsets.UTF_8);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    String message =
        "%s is not UTF-8 text: byte 0x%02X in line %d, column %d"
            .formatted(name, bytes[good] & 0xFF, line, column);
    Diagnostic finding = Diagnostic.of(DiagnosticCode.WRONG_ENCODING, place, message);
    for (String hint : hints) {
      finding = finding.withHint(hint);
    }
    return finding;
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
}
