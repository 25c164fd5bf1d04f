package io.impscript.spec;

/** Words of a repository. */
@Words(value = "repository", doc = "Where RPMs come from.")
public interface RepositorySpec extends DescribedSpec {
  @Word(
      value = "The distribution family of its RPMs; recipes of another family may not name it.",
      example = "type 'SLES15'",
      once = true)
  void type(@Doc("a tag as in a recipe's `dist`") String tag);

  @Word(
      value = "Its architecture; `x86_64` where not said.",
      example = "arch 'aarch64'",
      once = true)
  void arch(@Doc("RPM's name of the architecture") String architecture);

  @Word(
      value =
          "Where it is. Without it, the RPMs lie in the folder of the repository's name under"
              + " `var/opt/cray/repos`.",
      example = "url 'https://packages.local/repository/site-sles15'",
      once = true)
  void url(@Doc("`http(s)://…`, `file:///…`, or a folder relative to the script") String url);

  @Word(
      value = "The repository that holds fixes for this one.",
      example = "updates 'site-sles15_updates'",
      once = true)
  void updates(@Doc("name of the updates repository") String name);

  @Word(
      value = "Which repository is taken first where several have a package; the lowest wins.",
      example = "priority 50",
      once = true)
  void priority(@Doc("1 to 99; 99 where not said") int priority);

  @Word(
      value =
          "The key that its signatures are checked against; with it, unsigned RPMs are refused.",
      example = "gpgKey 'https://packages.local/keys/site.asc'",
      once = true)
  void gpgKey(@Doc("a URL, or a file relative to the script") String key);
}
