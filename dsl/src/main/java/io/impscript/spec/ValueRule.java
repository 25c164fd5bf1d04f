package io.impscript.spec;

import java.util.List;

/** What a text given to a word may be. */
public interface ValueRule {
  /** Any text, written as text. */
  ValueRule TEXT =
      new ValueRule() {
        @Override
        public boolean takesNumbers() {
          return false;
        }

        @Override
        public boolean takesTruth() {
          return false;
        }

        @Override
        public boolean accepts(String text) {
          return true;
        }

        @Override
        public List<String> values() {
          return List.of();
        }

        @Override
        public String said() {
          return "text";
        }
      };

  /** Whether a number may be written instead of its text. */
  boolean takesNumbers();

  /** Whether {@code true} and {@code false} may be written instead of their texts. */
  boolean takesTruth();

  boolean accepts(String text);

  /** The values there are; empty where they cannot be counted. */
  List<String> values();

  /** What it takes, to be read after "it takes". */
  String said();
}
