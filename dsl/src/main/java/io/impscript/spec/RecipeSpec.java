package io.impscript.spec;

/** Words of a recipe. */
@Words(value = "recipe", doc = "What goes into an image root, and what is done to it afterwards.")
public interface RecipeSpec extends DescribedSpec {
  @Word(
      value = "The distribution family that the image belongs to; it decides the package manager.",
      example = "dist 'SLES15'",
      once = true)
  void dist(@Doc("such as `SLES15`, `RHEL9`, `CentOS7`, `openSUSE15`") String tag);

  @Word(
      value = "The architectures the image may be built for; the first is the default.",
      example = "validArch 'x86_64', 'aarch64'",
      once = true)
  void validArch(@Doc("RPM's names of architectures") String... architectures);

  @Word(
      value = "The architecture built where none is asked for, if it is not the first valid one.",
      example = "defaultArch 'x86_64'",
      once = true)
  void defaultArch(@Doc("one of the valid architectures") String architecture);

  @Word(
      value =
          "Packages of the image, by name, or in a block where they need a version or a reason. What"
              + " they require comes by itself.",
      example =
          """
          packages {
              rpm 'zsh', rationale: 'Users ask for it'
              rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
              collection 'site-tools'
          }
          """)
  void packages(@Doc("names of RPMs") String... names);

  void packages(Block<PackagesSpec> body);

  @Word(value = "Package collections of the image.", example = "packageCollections 'site-tools'")
  void packageCollections(@Doc("names of collections") String... names);

  void packageCollections(Block<PackageCollectionsSpec> body);

  @Word(
      value = "Sub-recipes: everything they hold comes first, their post-build steps too.",
      example =
          """
          recipes {
              recipe 'service_cle_7.0.up02_sles_15_ari', rationale: 'Start from the standard recipe'
          }
          """)
  void recipes(@Doc("names of recipes") String... names);

  void recipes(Block<RecipesSpec> body);

  @Word(value = "Repositories that the packages come from.", example = "repositories 'site-sles15'")
  void repositories(@Doc("names of repositories") String... names);

  void repositories(Block<RepositoriesSpec> body);

  @Word(
      value =
          "Files and folders of this machine that the post-build commands find in the folder"
              + " `$IMPS_POSTBUILD_FILES`; gone when the last command has ended.",
      example = "postbuildCopy '/home/crayadm/wlm_install/wlm.rpm'")
  void postbuildCopy(@Doc("absolute, or relative to the script") String... paths);

  @Word(
      value =
          "Shell commands that run inside the new image root, after all copies, in this order. The"
              + " first that fails ends the build.",
      example = "postbuildChroot 'rpm -ivh $IMPS_POSTBUILD_FILES/wlm.rpm'")
  void postbuildChroot(@Doc("command lines for `/bin/sh`") String... commands);

  @Word(
      value =
          "What the recipe says for Kiwi alone, in Kiwi's own terms. Several such blocks add up.",
      example =
          """
          kiwi(displayname: 'Site compute') {
              preferences {
                  version '1.4.0'
                  type('oem', filesystem: 'xfs', primary: true) {
                      bootloader 'grub2', timeout: 10
                  }
              }
          }
          """)
  void kiwi(KiwiAttributes attributes, Block<KiwiSpec> body);

  @Word(
      value = "Takes in a fragment, as if its words stood here.",
      example = "fragment 'site-motd'")
  void fragment(@Doc("name of a fragment of this script or an included one") String name);
}
