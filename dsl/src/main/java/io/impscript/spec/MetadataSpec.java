package io.impscript.spec;

/** Words of a metadata block. */
@Words(value = "metadata", doc = "What a legacy object remembers of its own past.")
public interface MetadataSpec {
  @Word(value = "When it was made.", example = "created '2018-07-03T13:24:14'", once = true)
  void created(@Doc("`YYYY-MM-DDTHH:MM:SS`") String time);

  @Word(
      value = "Lines of its history, oldest first.",
      example = "history '2018-07-03T13:26:01: Extended recipes attribute with 1 Recipe.'")
  void history(@Doc("lines: a time, a colon, what was done") String... lines);
}
