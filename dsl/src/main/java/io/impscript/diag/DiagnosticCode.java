package io.impscript.diag;

import java.util.Locale;

/**
 * The kinds of findings. The name in lower case with dashes is what users see and can search for.
 */
public enum DiagnosticCode {
  // Reading the text
  UNREADABLE_FILE(Severity.ERROR, "a script or file cannot be read"),
  WRONG_ENCODING(Severity.ERROR, "a script is not UTF-8 text"),
  SYNTAX(Severity.ERROR, "the text is not a script"),
  UNCLOSED_BRACE(Severity.ERROR, "a brace, bracket or parenthesis is never closed"),
  UNCLOSED_STRING(Severity.ERROR, "a string or comment is never closed"),
  MISSING_COMMA(Severity.ERROR, "two values stand beside each other without a comma"),
  UNSUPPORTED_SYNTAX(Severity.ERROR, "Groovy that scripts do not have, such as a class"),
  TOO_DEEP(Severity.ERROR, "nesting beyond the limit"),

  // Words
  UNKNOWN_WORD(Severity.ERROR, "a word that this block does not have"),
  WRONG_BLOCK(Severity.ERROR, "a word of another block"),
  WRONG_ARGUMENT(Severity.ERROR, "an argument of the wrong number, type or form"),
  UNKNOWN_OPTION(Severity.ERROR, "a named argument that the word does not have"),
  REPEATED_WORD(Severity.ERROR, "a word that may stand once, said twice"),
  UNKNOWN_VARIABLE(Severity.ERROR, "a name that nothing declares"),
  REPEATED_VARIABLE(Severity.ERROR, "a variable, function or parameter declared twice"),
  UNKNOWN_METHOD(Severity.ERROR, "a method that values of this type do not have"),
  NOT_ALLOWED(Severity.ERROR, "something that would make a script impure"),
  EVALUATION(Severity.ERROR, "an expression that cannot be evaluated"),
  LIMIT_EXCEEDED(Severity.ERROR, "a script that does not end, or makes too much"),

  // Parameters and includes
  UNKNOWN_PARAMETER(Severity.ERROR, "a -P that no script declares"),
  BAD_PARAMETER(Severity.ERROR, "a parameter's value that does not fit its type"),
  UNKNOWN_INCLUDE(Severity.ERROR, "an include that does not exist"),
  INCLUDE_CYCLE(Severity.ERROR, "a script that includes itself"),

  // The whole catalog
  BAD_NAME(Severity.ERROR, "a name with characters that cannot stand in a file name"),
  DUPLICATE_NAME(Severity.ERROR, "two declarations of one name"),
  UNKNOWN_RECIPE(Severity.ERROR, "a reference to a recipe that is not there"),
  UNKNOWN_COLLECTION(Severity.ERROR, "a reference to a package collection that is not there"),
  UNKNOWN_REPOSITORY(Severity.ERROR, "a reference to a repository that is not there"),
  UNKNOWN_FRAGMENT(Severity.ERROR, "a fragment that nothing declares before its use"),
  UNKNOWN_PROFILE(Severity.WARNING, "a profile of Kiwi that is named and not declared"),
  UNKNOWN_IMAGE(Severity.ERROR, "a node's image that no recipe or group makes"),
  CYCLE(Severity.ERROR, "recipes or collections that contain themselves"),
  MIXED_DISTS(Severity.ERROR, "distribution families that must not be mixed"),
  DIFFERENT_DISTS(Severity.WARNING, "releases of one family mixed"),
  UNKNOWN_DIST(Severity.WARNING, "a distribution tag of no known family"),
  BAD_ARCH(Severity.ERROR, "an architecture that is not valid for the recipe"),
  CONFLICTING_PINS(Severity.ERROR, "two different pins of one package"),
  COPY_COLLISION(
      Severity.ERROR, "two post-build copies of one base name, or two files of an RPM at one path"),
  MISSING_SOURCE(Severity.WARNING, "a file or folder of this machine that is not there"),
  BAD_SOURCE(Severity.ERROR, "a file of this machine that cannot be copied or packed"),
  DUPLICATE_ENTRY(Severity.WARNING, "the same package or reference twice in one list"),
  BAD_DEST(Severity.ERROR, "an image group's result name with an unknown token or character"),
  BAD_NODE(Severity.ERROR, "a node name or range that cannot be read"),
  DUPLICATE_NODE(Severity.ERROR, "a node named twice in one map"),
  NETROOT_PAIR(Severity.WARNING, "a node's image and its netroot that do not go together"),
  BAD_VALUE(Severity.ERROR, "a value outside its range"),
  MISSING_UPDATES(Severity.WARNING, "a base repository used without its updates"),
  MISSING_VALUE(Severity.ERROR, "something needed that is not said"),

  // Legacy files
  REPAIRED(Severity.NOTE, "damage in a legacy file that was repaired on reading"),
  BAD_FORMAT(Severity.ERROR, "a legacy file that is not of its format"),
  UNKNOWN_KEY(Severity.NOTE, "a key of a legacy file that is carried along unread"),
  TEMPLATE(Severity.NOTE, "a template, whose markers are kept as they are"),

  // Kiwi descriptions
  BAD_LABEL(Severity.WARNING, "a schema version that is missing or unknown"),
  LIFTED(Severity.NOTE, "an old description brought up to the newest schema"),
  KEPT_ASIDE(Severity.WARNING, "something that has no place in newer schemas and is kept aside"),
  OUTSIDE(Severity.WARNING, "a link or include that leaves the folder of the description"),

  UNPRINTABLE(Severity.ERROR, "something that no script can say, so that none is written"),
  NO_LONGER_DECLARED(Severity.WARNING, "an object of an earlier output that is gone now"),

  // Building
  TOOL_MISSING(Severity.ERROR, "a program that the step needs is not installed"),
  BUILD_FAILED(Severity.ERROR, "a step of a build failed"),
  BUSY(Severity.ERROR, "another run holds the lock"),
  INTERNAL(Severity.ERROR, "a mistake of imps itself");

  private final Severity severity;
  private final String summary;

  DiagnosticCode(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /** The code as people see it, such as {@code unknown-word}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The severity that findings of this kind have unless a stricter or milder one is asked for. */
  public Severity severity() {
    return severity;
  }

  /** What kind of finding it is, in a few words. */
  public String summary() {
    return summary;
  }
}
