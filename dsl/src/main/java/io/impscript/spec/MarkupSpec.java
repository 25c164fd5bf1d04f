package io.impscript.spec;

/** Words that every block of Kiwi's has, for what its vocabulary has no word for. */
public interface MarkupSpec extends OutsideSpec {
  @Word(
      value =
          "A piece of XML that is taken as it stands: elements of other programs, or text between"
              + " elements, such as the statements of a template.",
      example =
          """
          xml '''<site:origin xmlns:site="https://example.org/site">factory</site:origin>'''
          """)
  void xml(@Doc("well-formed XML") String fragment);

  @Word(
      value = "An attribute of the element around that the language has no name for.",
      example =
          "attribute 'xsi:schemaLocation', 'https://example.org/kiwi https://example.org/kiwi.xsd'")
  void attribute(@Doc("its name") String name, @Doc("its value") String value);
}
