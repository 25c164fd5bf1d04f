package io.impscript.spec;

/**
 * Words of a kiwi block; those for its elements come from the vocabulary of Kiwi beside these, see
 * {@link KiwiWords}.
 */
@Words(
    value = "kiwi",
    doc =
        "What a recipe says for Kiwi alone, in Kiwi's own terms: each word is an element of the"
            + " description, in the order written.")
public interface KiwiSpec extends MarkupSpec {
  @Word(
      value = "Comments and processing instructions before the root element.",
      example =
          """
          prolog {
              comment ' OBS-Profiles: @BUILD_FLAVOR@ '
          }
          """)
  void prolog(Block<OutsideSpec> body);

  @Word(
      value = "Comments and processing instructions after the root element.",
      example =
          """
          epilog {
              comment ' end '
          }
          """)
  void epilog(Block<OutsideSpec> body);
}
