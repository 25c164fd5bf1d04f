package io.impscript.rpm.scriptlet;

import io.impscript.rpm.lua.Budget;
import io.impscript.rpm.lua.LuaTable;
import io.impscript.rpm.lua.LuaUserdata;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** A file that a program has open. */
final class FileHandle extends LuaUserdata {
  private static final int CHUNK = 8192;

  private final SeekableByteChannel channel;
  private final boolean appends;
  private final byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private boolean closed;

  /**
   * @param appends whether everything is written at the end, wherever it was read before
   */
  FileHandle(SeekableByteChannel channel, boolean appends, LuaTable methods) {
    this.channel = channel;
    this.appends = appends;
    setMetatable(methods);
  }

  boolean isClosed() {
    return closed;
  }

  void close() throws IOException {
    closed = true;
    channel.close();
  }

  /** The next byte, not taken; -1 at the end. */
  private int peek() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, channel.read(ByteBuffer.wrap(buffer)));
    }
    return from == to ? -1 : buffer[from] & 0xFF;
  }

  /**
   * A line.
   *
   * @return null at the end
   */
  String line(boolean withEnd, Budget budget) throws IOException {
    if (peek() < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (int c = peek(); c >= 0; c = peek()) {
      budget.take(1);
      from++;
      if (c == '\n') {
        return withEnd ? line.append('\n').toString() : line.toString();
      }
      line.append((char) c);
    }
    return line.toString();
  }

  String rest(Budget budget) throws IOException {
    StringBuilder rest = new StringBuilder();
    while (peek() >= 0) {
      budget.take(to - from);
      rest.append(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
      from = to;
    }
    return rest.toString();
  }

  /**
   * So many bytes, or what is left.
   *
   * @return null at the end
   */
  String bytes(long count, Budget budget) throws IOException {
    if (peek() < 0) {
      return null;
    }
    StringBuilder bytes = new StringBuilder();
    while (bytes.length() < count && peek() >= 0) {
      budget.take(1);
      bytes.append((char) buffer[from]);
      from++;
    }
    return bytes.toString();
  }

  /** A word that looks like a number. */
  String word(Budget budget) throws IOException {
    while (peek() >= 0 && Character.isWhitespace(peek())) {
      from++;
    }
    StringBuilder word = new StringBuilder();
    while (peek() >= 0 && "+-.0123456789abcdefxABCDEFXpP".indexOf(peek()) >= 0) {
      budget.take(1);
      word.append((char) peek());
      from++;
    }
    return word.toString();
  }

  void write(String bytes) throws IOException {
    position(appends ? channel.size() : position());
    ByteBuffer all = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    while (all.hasRemaining()) {
      channel.write(all);
    }
  }

  long position() throws IOException {
    return channel.position() - (to - from);
  }

  long size() throws IOException {
    return channel.size();
  }

  void position(long position) throws IOException {
    channel.position(position);
    from = 0;
    to = 0;
  }
}
