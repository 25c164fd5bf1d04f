package io.impscript.spec;

/** Words for what XML holds besides elements. */
@Words(value = "prolog", doc = "What stands before or after the root element.")
public interface OutsideSpec {
  @Word(
      value =
          "A comment of the XML, word for word. A plain comment between the words does the same, as"
              + " long as it can carry the text.",
      example = "comment ' OBS-Profiles: @BUILD_FLAVOR@ '")
  void comment(@Doc("everything between the comment's delimiters") String text);

  @Word(
      value = "A processing instruction of the XML.",
      example = "instruction 'xml-stylesheet', 'type=\"text/xsl\" href=\"page.xsl\"'")
  void instruction(
      @Doc("the program that it is for") String target,
      @Doc("what the program is told") String data);

  void instruction(String target);

  @Word(
      value =
          "Statements of a template, for whatever fills it in before Kiwi reads the description.",
      example = "template '{# rendered by the pipeline #}'")
  void template(@Doc("statements of Jinja2") String statements);
}
