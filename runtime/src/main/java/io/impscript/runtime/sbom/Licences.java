package io.impscript.runtime.sbom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Tells licence texts of RPM headers that are SPDX expressions from those in a notation of a
 * distribution's own. An expression counts only if every name in it is on the SPDX licence list;
 * {@code GPLv2+} or {@code MIT and BSD} do not.
 */
final class Licences {
  /** Nobody's licence is longer, but a header may say anything. */
  private static final int LONGEST = 2_000;

  private final Set<String> licences = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();

  /** The list that comes with us: licences, an empty line, exceptions. */
  static Licences listed() {
    Licences all = new Licences();
    try (InputStream in = Licences.class.getResourceAsStream("licences.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Set<String> into = all.licences;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          into = all.exceptions;
        } else {
          into.add(key(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private boolean isName(String text) {
    return licences.contains(key(text));
  }

  /** Whether a text is an SPDX expression; one name is one too. */
  boolean isExpression(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Reading reading = new Reading();
    for (String word : text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")) {
      if (!reading.takes(word)) {
        return false;
      }
    }
    return reading.isWhole();
  }

  /** An expression word by word. */
  private final class Reading {
    private int open;
    private Wanted wanted = Wanted.LICENCE;

    boolean takes(String word) {
      return switch (wanted) {
        case LICENCE -> begins(word);
        case EXCEPTION -> follows(exceptions.contains(key(word)));
        case OPERATOR, JOINER -> joins(word);
      };
    }

    private boolean begins(String word) {
      if (word.equals("(")) {
        open++;
        return true;
      }
      boolean later = word.endsWith("+") && isName(word.substring(0, word.length() - 1));
      boolean known = later || isName(word);
      wanted = Wanted.OPERATOR;
      return known;
    }

    private boolean follows(boolean known) {
      wanted = Wanted.JOINER;
      return known;
    }

    private boolean joins(String word) {
      if (word.equals(")")) {
        open--;
        return follows(open >= 0);
      } else if (word.equals("WITH") && wanted == Wanted.OPERATOR) {
        wanted = Wanted.EXCEPTION;
        return true;
      }
      wanted = Wanted.LICENCE;
      return word.equals("AND") || word.equals("OR");
    }

    boolean isWhole() {
      return open == 0 && (wanted == Wanted.OPERATOR || wanted == Wanted.JOINER);
    }
  }

  /** What may come next; an exception only right behind a licence. */
  private enum Wanted {
    LICENCE,
    EXCEPTION,
    OPERATOR,
    JOINER
  }
}
