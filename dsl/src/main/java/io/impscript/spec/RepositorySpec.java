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

  @Word(
      value =
          "Further addresses of the same repository, asked in this order where the first does not"
              + " answer.",
      example = "mirrors 'https://mirror.local/site-sles15', 'https://far.example.org/site-sles15'")
  void mirrors(@Doc("as `url` takes them") String... urls);

  @Word(
      value = "Where a list of its mirrors is to be had, as a metalink. `url` is needed beside it.",
      example = "metalink 'https://mirrors.example.org/metalink?repo=site-9&arch=x86_64'",
      once = true)
  void metalink(@Doc("`http(s)://…`") String url);

  @Word(
      value = "The only packages of it that count; without the word, all do.",
      example = "includes 'slurm*', 'munge'")
  void includes(@Doc("names of packages; `*`, `?` and `[abc]` stand for others") String... names);

  @Word(
      value = "Packages of it that do not count, as if they were not there.",
      example = "excludes 'kernel*', 'nvidia-driver'")
  void excludes(@Doc("names of packages; `*`, `?` and `[abc]` stand for others") String... names);

  @Word(
      value =
          "Makes an RPM of files beside the script. The repository holds just the RPMs made so, and"
              + " has no `url`. It is made when an image is built, or by `imps compile`.",
      example =
          """
          rpmPackage('site-motd') {
              version '1.2.0'
              summary 'Message of the day'
              text '/etc/motd', 'Welcome.\\n', config: true
              requires 'bash >= 5'
          }
          """)
  void rpmPackage(@Doc("name of the RPM") String name, Block<RpmPackageSpec> body);
}
