package io.impscript.converter.files;

import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.model.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A legacy file's text.
 *
 * @param file the file's name as findings show it
 * @param text the whole text
 */
public record SourceText(String file, String text) {
  /** The largest file that is read, in bytes; real ones are a thousand times smaller. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  /** Reads a file. The finding is an error where it cannot be read, is too large or not UTF-8. */
  public static Checked<SourceText> read(Path path) {
    String name = path.toString();
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return failed(name, DiagnosticCode.UNREADABLE_FILE, "is not a regular file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return decode(name, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      return failed(name, DiagnosticCode.UNREADABLE_FILE, "cannot be read: " + IoReasons.of(e));
    }
  }

  /** Takes the bytes of a file as UTF-8 text. */
  public static Checked<SourceText> decode(String file, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      String limit = MAX_BYTES / 1024 / 1024 + " MiB";
      return failed(file, DiagnosticCode.BAD_FORMAT, "is larger than the limit of " + limit);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Checked.of(new SourceText(file, text), List.of());
    } catch (CharacterCodingException e) {
      return failed(file, DiagnosticCode.WRONG_ENCODING, "is not UTF-8 text");
    }
  }

  private static Checked<SourceText> failed(String file, DiagnosticCode code, String what) {
    SourceSpan place = new SourceSpan(file, 1, 1, 1, 2);
    return Checked.failed(List.of(Diagnostic.of(code, place, "'" + file + "' " + what)));
  }
}
