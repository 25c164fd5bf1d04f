package io.impscript.converter.repair;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.report.Repair;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file's bytes as text. UTF-8 is what every format has; UTF-16 is told by its mark and read as
 * such; what looks like a single-byte encoding is refused, because which one it is would be a
 * guess.
 *
 * @param source the text
 * @param repairs that it was not UTF-8
 */
public record DecodedText(SourceText source, List<Repair> repairs) {
  public DecodedText {
    repairs = List.copyOf(repairs);
  }

  /** The text of a file, or why it is none. */
  public static Checked<DecodedText> of(String file, byte[] bytes) {
    if (bytes.length > SourceText.MAX_BYTES) {
      return refused(SourceText.decode(file, bytes).diagnostics());
    } else if (starts(bytes, 0xff, 0xfe)) {
      return marked(file, bytes, StandardCharsets.UTF_16LE, "UTF-16, low byte first");
    } else if (starts(bytes, 0xfe, 0xff)) {
      return marked(file, bytes, StandardCharsets.UTF_16BE, "UTF-16, high byte first");
    }
    return utf8(file, bytes);
  }

  private static Checked<DecodedText> utf8(String file, byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    boolean whole = !decoder.decode(in, text, true).isError();
    String read = text.flip().toString();
    if (!whole) {
      return refused(List.of(wrongByte(file, bytes, in.position(), read)));
    } else if (read.indexOf('\0') >= 0) {
      return refused(List.of(binary(file, read)));
    }
    return Checked.of(new DecodedText(new SourceText(file, read), List.of()), List.of());
  }

  private static Checked<DecodedText> marked(
      String file, byte[] bytes, Charset charset, String name) {
    try {
      String text =
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
      String what = "the file is " + name + "; it is read as such";
      Repair repair = new Repair(new SourceSpan(file, 1, 1, 1, 2), what, name, "UTF-8");
      DecodedText decoded = new DecodedText(new SourceText(file, text), List.of(repair));
      return Checked.of(decoded, List.of(repair.finding()));
    } catch (CharacterCodingException e) {
      SourceSpan place = new SourceSpan(file, 1, 1, 1, 2);
      String message = "the file begins as " + name + ", but is not";
      return refused(List.of(Diagnostic.of(DiagnosticCode.WRONG_ENCODING, place, message)));
    }
  }

  private static Diagnostic wrongByte(String file, byte[] bytes, int at, String before) {
    SourceSpan place = new LineIndex(file, before + "?").span(before.length(), before.length() + 1);
    String sign = String.format("byte 0x%02x", bytes[at] & 0xff);
    boolean binary = before.indexOf('\0') >= 0;
    Diagnostic finding =
        Diagnostic.of(
            DiagnosticCode.WRONG_ENCODING,
            place,
            "the file is not UTF-8 text: " + sign + " cannot stand here");
    return binary
        ? finding.withHint("it looks like a binary file")
        : finding.withHint(
            "if it is Latin-1: iconv -f ISO-8859-1 -t UTF-8 " + file + " > NEW, then convert NEW");
  }

  private static Diagnostic binary(String file, String text) {
    int at = text.indexOf('\0');
    SourceSpan place = new LineIndex(file, text).span(at, at + 1);
    return Diagnostic.of(
            DiagnosticCode.WRONG_ENCODING, place, "the file is not text: it has null bytes")
        .withHint("it is a binary file, or UTF-16 without its mark");
  }

  private static Checked<DecodedText> refused(List<Diagnostic> findings) {
    return Checked.failed(findings);
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
