package io.impscript.spec;

/** Words that recipes, collections, repositories and node maps have in common. */
public interface DescribedSpec {
  @Word(value = "What it is for.", example = "description 'Site tools'", once = true)
  void description(@Doc("free text") String text);

  @Word(
      value =
          "Version of the object's form as legacy files state it; `2.0.0` (`1.0.0` for node maps)"
              + " where not said.",
      example = "version '2.0.0'",
      once = true)
  void version(@Doc("the version") String version);

  @Word(
      value = "When it was made and what happened to it, as legacy files keep it.",
      example =
          """
          metadata {
              created '2018-07-03T13:24:14'
              history '2018-07-03T13:26:01: Extended recipes attribute with 1 Recipe.'
          }
          """,
      once = true)
  void metadata(Block<MetadataSpec> body);

  @Word(
      value = "A key of a legacy file that the language has no word for; it is written out again.",
      example = "extra 'site_owner', 'hpc-ops'")
  void extra(@Doc("the key") String key, @Doc("any value: text, number, list or map") Object value);
}
