package io.impscript.runtime.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes bytes in order. {@link #finish} ends them and makes them count; closing without it, as
 * after an error, drops what was written.
 */
interface ByteSink extends Closeable {
  /** Takes all that remains in the buffer, which the caller may use again afterwards. */
  void write(ByteBuffer bytes) throws IOException;

  /** Writes what is still held back. Nothing may be written after it. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
