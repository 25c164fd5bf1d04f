package io.impscript.runtime.postbuild;

/**
 * One post-build step, as it is named to a person.
 *
 * @param recipe recipe that asks for it
 * @param kind what it does
 * @param number its place among the recipe's steps of this kind, from 1
 * @param of how many of this kind the recipe has
 * @param text path of the copied file, or the command line
 */
public record Step(String recipe, Kind kind, int number, int of, String text) {
  /** What a step does. */
  public enum Kind {
    COPY("copy"),
    COMMAND("command");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** In words: "command 2 of 3 of recipe wlm_service". */
  public String title() {
    return kind.word + " " + number + " of " + of + " of recipe " + recipe;
  }
}
