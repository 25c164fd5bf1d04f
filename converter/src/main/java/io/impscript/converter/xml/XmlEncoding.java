package io.impscript.converter.xml;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the bytes of an XML file by its byte order mark, else by its declaration. */
final class XmlEncoding {
  private static final int HEAD = 200;

  private final String file;
  private final byte[] bytes;

  private XmlEncoding(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** The text without its byte order mark; an error has the place of the first wrong byte. */
  static Checked<String> decode(String file, byte[] bytes) {
    return new XmlEncoding(file, bytes).decode();
  }

  private Checked<String> decode() {
    if (isUtf32()) {
      return failed(start(), "the file is UTF-32 text, which is not read", "another encoding");
    } else if (startsWith(0xEF, 0xBB, 0xBF)) {
      return marked(StandardCharsets.UTF_8, 3);
    } else if (startsWith(0xFE, 0xFF)) {
      return marked(StandardCharsets.UTF_16BE, 2);
    } else if (startsWith(0xFF, 0xFE)) {
      return marked(StandardCharsets.UTF_16LE, 2);
    } else if (startsWith(0, '<', 0)) {
      return decode(StandardCharsets.UTF_16BE, 0);
    } else if (startsWith('<', 0)) {
      return decode(StandardCharsets.UTF_16LE, 0);
    }
    return declared();
  }

  /** A byte order mark says what the text is; a declaration that says otherwise is wrong. */
  private Checked<String> marked(Charset real, int skip) {
    Checked<String> text = decode(real, skip);
    Optional<String> said = text.value().flatMap(XmlEncoding::declaredName);
    if (said.isEmpty() || agrees(said.get(), real)) {
      return text;
    }
    return repaired(text, said.get(), real);
  }

  private Checked<String> repaired(Checked<String> text, String said, Charset real) {
    String message = "the file says that it is " + said + " text, but it is not";
    Diagnostic finding =
        Diagnostic.of(DiagnosticCode.REPAIRED, start(), message).withHint("it was read as " + real);
    return text.value().isEmpty() ? text : Checked.of(text.value().get(), List.of(finding));
  }

  private static boolean agrees(String said, Charset real) {
    String upper = said.toUpperCase(Locale.ROOT);
    return real.name().startsWith(upper) || upper.startsWith(real.name());
  }

  private Checked<String> declared() {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Optional<String> said = declaredName(head);
    if (said.isEmpty()) {
      return decode(StandardCharsets.UTF_8, 0);
    }
    Optional<Charset> charset = charset(said.get());
    if (charset.isEmpty()) {
      String message = "the encoding '" + said.get() + "' is not known";
      return failed(start(), message, "its real encoding");
    } else if (!startsLikeAscii(charset.get())) {
      return repaired(decode(StandardCharsets.UTF_8, 0), said.get(), StandardCharsets.UTF_8);
    }
    return decode(charset.get(), 0);
  }

  /**
   * The declaration could be read byte by byte, so the text cannot be in an encoding like UTF-16.
   */
  private static boolean startsLikeAscii(Charset charset) {
    return new String("<?xml".getBytes(StandardCharsets.US_ASCII), charset).equals("<?xml");
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> declaredName(String head) {
    Pattern declaration =
        Pattern.compile("\\A\\s{0,80}<\\?xml[^>]{1,150}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]+)");
    Matcher matcher = declaration.matcher(head.substring(0, Math.min(HEAD, head.length())));
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  private Checked<String> decode(Charset charset, int skip) {
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    return result.isError() || in.hasRemaining()
        ? failed(text, charset, bytes[in.position()] & 0xFF)
        : Checked.of(text, List.of());
  }

  private Checked<String> failed(String before, Charset charset, int wrong) {
    SourceSpan place = new XmlSource(file, before).at(before.length());
    String found = String.format(Locale.ROOT, "the byte %02X here is not %s text", wrong, charset);
    return failed(place, found, "its real encoding");
  }

  private Checked<String> failed(SourceSpan place, String message, String from) {
    return Checked.failed(
        List.of(
            Diagnostic.of(DiagnosticCode.WRONG_ENCODING, place, message)
                .withHint(
                    "name "
                        + from
                        + " in the file's first line, such as <?xml version=\"1.0\""
                        + " encoding=\"iso-8859-1\"?>, or turn the file into UTF-8 with iconv")));
  }

  private boolean isUtf32() {
    return startsWith(0xFF, 0xFE, 0, 0)
        || startsWith(0, 0, 0xFE, 0xFF)
        || startsWith('<', 0, 0, 0)
        || startsWith(0, 0, 0, '<');
  }

  private SourceSpan start() {
    return new SourceSpan(file, 1, 1, 1, 2);
  }

  private boolean startsWith(int... expected) {
    if (bytes.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((bytes[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
