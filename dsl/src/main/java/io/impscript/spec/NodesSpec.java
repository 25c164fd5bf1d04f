package io.impscript.spec;

import java.util.Map;

/** Words of a nodes block. */
@Words(value = "nodes", doc = "What the nodes of a range boot.")
public interface NodesSpec {
  @Word(value = "What kind of node it is.", example = "type 'compute'", once = true)
  void type(@Doc("`service` or `compute`") String type);

  @Word(value = "NIMS groups that the nodes are in.", example = "groups 'compute', 'bigmem'")
  void groups(@Doc("names of groups") String... names);

  @Word(value = "The boot image.", example = "image 'compute'", once = true)
  void image(@Doc("a recipe of the catalog, or the path of a boot image") String image);

  @Word(value = "The load file inside the boot image.", example = "loadFile 'DEFAULT'", once = true)
  void loadFile(@Doc("its name") String name);

  @Word(
      value = "The config set that the nodes take their settings from.",
      example = "configSet 'p0'",
      once = true)
  void configSet(@Doc("its name") String name);

  @Word(
      value = "Kernel parameters, in this order; `true` makes a bare flag.",
      example = "parameters netroot: 'compute-large', nosmt: true")
  void parameters(@Doc("names and values") Map<String, Object> parameters);

  @Word(
      value = "One more kernel parameter, for one that is given several times.",
      example = "kernelParameter 'console', 'ttyS0,115200n8'")
  void kernelParameter(@Doc("its name") String name, @Doc("its value") String value);

  void kernelParameter(String name);

  @Word(
      value =
          "A key that a legacy file has for the nodes and the language has no word for; it is written"
              + " out again.",
      example = "extra 'rack_side', 'left'")
  void extra(@Doc("the key") String key, @Doc("any value: text, number, list or map") Object value);
}
