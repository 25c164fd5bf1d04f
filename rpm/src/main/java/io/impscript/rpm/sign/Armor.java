package io.impscript.rpm.sign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;

/**
 * OpenPGP messages as text (RFC 9580, 6.2). Several may stand in one file, with other text around.
 */
final class Armor {
  static final String KEY = "PGP PUBLIC KEY BLOCK";
  static final String SIGNATURE = "PGP SIGNATURE";
  static final String SECRET_KEY = "PGP PRIVATE KEY BLOCK";

  private Armor() {}

  /** Whether these are bytes of a message rather than text. */
  static boolean isBinary(byte[] content) {
    return content.length > 0 && content[0] < 0;
  }

  /**
   * The messages of one kind.
   *
   * @throws OpenPgpException if there is none, or one is damaged
   */
  static List<byte[]> read(byte[] content, String kind) throws OpenPgpException {
    List<byte[]> blocks = new ArrayList<>();
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (isLine(lines.get(i), "BEGIN", kind)) {
        int end = end(lines, i + 1, kind);
        blocks.add(decoded(lines.subList(i, end + 1)));
        i = end;
      } else if (isLine(lines.get(i), "BEGIN", SECRET_KEY)) {
        throw new OpenPgpException("it holds a secret key, which must be with its owner only");
      }
    }
    if (blocks.isEmpty()) {
      throw new OpenPgpException("it has no line -----BEGIN " + kind + "-----");
    }
    return blocks;
  }

  private static boolean isLine(String line, String word, String kind) {
    return line.strip().equals("-----" + word + " " + kind + "-----");
  }

  private static int end(List<String> lines, int from, String kind) throws OpenPgpException {
    for (int i = from; i < lines.size(); i++) {
      if (isLine(lines.get(i), "END", kind)) {
        return i;
      }
    }
    throw new OpenPgpException("it has no line -----END " + kind + "-----");
  }

  /**
   * Each line is stripped first: what was sent by mail or copied has spaces and other ends. Without
   * another empty line, an empty block would not be seen to end.
   */
  private static byte[] decoded(List<String> block) throws OpenPgpException {
    StringBuilder text = new StringBuilder();
    block.subList(0, block.size() - 1).forEach(line -> text.append(line.strip()).append('\n'));
    text.append('\n').append(block.get(block.size() - 1).strip()).append('\n');
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try (ArmoredInputStream in = new ArmoredInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException | RuntimeException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private static OpenPgpException damaged(String message, Exception cause) {
    String reason = message.startsWith("crc") ? "its checksum is wrong" : "it is not in base64";
    return new OpenPgpException(reason + " (" + message + ")", cause);
  }

  /** A message as text. */
  static String write(byte[] message) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ArmoredOutputStream out = ArmoredOutputStream.builder().clearHeaders().build(text)) {
      out.write(message);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString(StandardCharsets.US_ASCII);
  }
}
