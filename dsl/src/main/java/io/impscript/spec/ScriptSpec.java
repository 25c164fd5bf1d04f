package io.impscript.spec;

/** Words at the top level of a script. */
@Words(
    value = "script",
    doc = "The top level of a script declares recipes and what they share, in any order.")
public interface ScriptSpec {
  @Word(
      value =
          "Takes in all declarations and functions of another script, by a path relative to this one,"
              + " or of a standard script by `stdlib:` and its name. A script included twice is taken"
              + " in once.",
      example = "include 'stdlib:sles'")
  void include(@Doc("a relative path or `stdlib:name`") String script);

  @Word(
      value =
          "Declares a parameter, to be set on the command line by `-P name=value`, and gives its"
              + " value. The default decides its type: text, whole number or truth value.",
      example = "def release = parameter 'release', '15.6', 'service pack the site runs'")
  Object parameter(
      @Doc("its name") String name,
      @Doc("its value where none is set") Object defaultValue,
      @Doc("what it is for") String description,
      Options.Parameter options);

  Object parameter(String name, Object defaultValue, Options.Parameter options);

  @Word(
      value =
          "The text of a file beside the script, for lists that are kept elsewhere. The file counts as"
              + " part of the script.",
      example = "def motd = textOf 'motd.txt'")
  String textOf(@Doc("a path relative to the script, not leading out of its folder") String path);

  @Word(
      value = "Ends the evaluation with an error at this place.",
      example = "if (!('x86_64' in ['x86_64'])) fail 'this site has no such nodes'")
  void fail(@Doc("what is wrong, and what to do") String message);

  @Word(
      value = "Declares an image recipe: what goes into an image root and what is done to it.",
      example =
          """
          recipe('login') {
              description 'Login nodes'
              dist 'SLES15'
              validArch 'x86_64'
              packages 'zsh', 'vim'
          }
          """)
  void recipe(@Doc("its name: letters, digits, `.`, `_`, `-`") String name, Block<RecipeSpec> body);

  @Word(
      value = "Declares a named list of packages that recipes share.",
      example =
          """
          packageCollection('site-tools') {
              packages 'gdb', 'strace'
          }
          """)
  void packageCollection(@Doc("its name") String name, Block<PackageCollectionSpec> body);

  @Word(
      value = "Declares a repository of RPMs.",
      example =
          """
          repository('site-sles15') {
              type 'SLES15'
              url 'https://packages.local/repository/site-sles15'
          }
          """)
  void repository(@Doc("its name") String name, Block<RepositorySpec> body);

  @Word(
      value =
          "Declares a part of a recipe that several recipes take in by the word of the same name. It"
              + " is no recipe of its own.",
      example =
          """
          fragment('site-motd') {
              postbuildCopy 'files/motd'
              postbuildChroot 'cp $IMPS_POSTBUILD_FILES/motd /etc/motd'
          }
          """)
  void fragment(@Doc("its name") String name, Block<RecipeSpec> body);

  @Word(
      value = "Declares images that are built as a set.",
      example =
          """
          imageGroup('default') {
              image 'login', dest: 'login{note}-created{date}.cpio', nimsGroup: 'login'
          }
          """)
  void imageGroup(
      @Doc("its name; `default` is built when none is named") String name,
      Block<ImageGroupSpec> body);

  @Word(
      value = "Declares which node boots what.",
      example =
          """
          nodeMap('p0') {
              nodes('c0-0c0s[1-15]n[0-3]') {
                  groups 'compute'
                  image 'compute'
              }
          }
          """)
  void nodeMap(@Doc("its name") String name, Block<NodeMapSpec> body);
}
