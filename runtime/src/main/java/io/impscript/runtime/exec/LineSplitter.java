package io.impscript.runtime.exec;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Cuts a program's output into lines fit for a terminal and a log, whatever the program prints.
 *
 * <p>A line ends at LF, CR LF or a lone CR (progress that overwrites itself: each state of it is a
 * line, and empty ones are dropped). A line longer than {@value #LONGEST} bytes is handed on in
 * pieces, so that memory stays bounded and nothing is lost.
 */
final class LineSplitter {
  /** Longest piece that is handed on at once, in bytes. */
  static final int LONGEST = 64 * 1024;

  private final Consumer<String> lines;
  private final byte[] pending = new byte[LONGEST];
  private int length;
  private boolean afterReturn;

  LineSplitter(Consumer<String> lines) {
    this.lines = lines;
  }

  void accept(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      accept(bytes[i]);
    }
  }

  /** Hands on what stands after the last line end. */
  void finish() {
    if (length > 0) {
      emit(length);
    }
  }

  private void accept(byte next) {
    if (next == '\n') {
      endOfLine();
    } else if (next == '\r') {
      endOfProgress();
    } else {
      append(next);
    }
  }

  private void endOfLine() {
    if (!afterReturn) {
      emit(length);
    }
    afterReturn = false;
  }

  /** A CR right before an LF ends the line once, hence the flag. */
  private void endOfProgress() {
    if (length > 0) {
      emit(length);
      afterReturn = true;
    }
  }

  private void append(byte next) {
    if (length == pending.length) {
      emit(characterStart());
    }
    afterReturn = false;
    pending[length++] = next;
  }

  /** Where the piece can be cut without tearing a UTF-8 character of at most four bytes. */
  private int characterStart() {
    int cut = length - 1;
    while (cut > length - 4 && (pending[cut] & 0xC0) == 0x80) {
      cut--;
    }
    return (pending[cut] & 0xC0) == 0xC0 ? cut : length;
  }

  private void emit(int end) {
    String text = new String(pending, 0, end, StandardCharsets.UTF_8);
    System.arraycopy(pending, end, pending, 0, length - end);
    length -= end;
    lines.accept(PlainText.of(text));
  }
}
