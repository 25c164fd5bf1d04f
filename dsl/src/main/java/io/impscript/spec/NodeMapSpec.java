package io.impscript.spec;

/** Words of a node map. */
@Words(value = "nodeMap", doc = "Which node boots what.")
public interface NodeMapSpec extends DescribedSpec {
  @Word(
      value = "The partition the map is for; `p0`, the whole machine, where not said.",
      example = "partition 'p1'",
      once = true)
  void partition(@Doc("`p0`, `p1`, …") String name);

  @Word(
      value = "Nodes that boot alike, by name or by range.",
      example =
          """
          nodes('c0-0c0s[1-15]n[0-3]', 'c0-0c1s0n0') {
              groups 'compute'
              image 'compute'
          }
          """)
  void nodes(
      @Doc("names; `[0-3]` and `[0,2,4-6]` stand for several") String[] names,
      Block<NodesSpec> body);
}
