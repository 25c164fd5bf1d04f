package io.impscript.runtime.repl;

import io.impscript.diag.HumanRenderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A session whose input is not typed: pieces are evaluated as soon as they are whole, without
 * prompts. What goes wrong does not end it, but is told at the end by the exit code.
 */
final class ReplPipe {
  private static final int LONGEST = 16 * 1024 * 1024;

  private final ReplServer server;
  private final PrintStream out;
  private final PrintStream err;
  private final ReplyText text = new ReplyText(new HumanRenderer(false));
  private boolean failed;

  ReplPipe(ReplServer server, PrintStream out, PrintStream err) {
    this.server = server;
    this.out = out;
    this.err = err;
  }

  /** 0, or 1 where anything failed. */
  int talk(ReplSettings settings, InputStream in) throws IOException {
    if (!settings.files().isEmpty()) {
      answer(new ReplRequest.Load(settings.files()));
    }
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    StringBuilder piece = new StringBuilder();
    boolean more = true;
    for (String line = lines.readLine(); line != null && more; line = lines.readLine()) {
      piece.append(piece.length() == 0 ? "" : "\n").append(line);
      more = tryOut(piece, false);
    }
    if (more) {
      tryOut(piece, true);
    }
    return failed ? 1 : 0;
  }

  /** Evaluates a piece where it is whole; false where the session is over. */
  private boolean tryOut(StringBuilder piece, boolean complete) {
    if (piece.toString().isBlank()) {
      piece.setLength(0);
      return true;
    }
    boolean last = complete || piece.length() > LONGEST;
    ReplReply reply = answer(ReplServer.request(piece.toString(), last));
    if (!(reply instanceof ReplReply.Incomplete)) {
      piece.setLength(0);
    }
    return !(reply instanceof ReplReply.Goodbye);
  }

  private ReplReply answer(ReplRequest request) {
    ReplReply reply = server.answer(request);
    failed |= reply.isFailure();
    PrintStream sink = reply.isFailure() ? err : out;
    sink.print(text.of(reply, server.sources()));
    sink.flush();
    return reply;
  }
}
