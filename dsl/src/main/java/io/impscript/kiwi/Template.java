package io.impscript.kiwi;

/** The markers of Jinja2, the template language that descriptions are most often made with. */
public final class Template {
  private Template() {}

  /** Whether a value is only known when a template has been filled in. */
  public static boolean in(String text) {
    return text.contains("{{") || text.contains("{%") || text.contains("{#");
  }
}
