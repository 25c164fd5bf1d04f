package io.impscript.spec;

/** Words of an RPM that the script makes. */
@Words(
    value = "rpmPackage",
    doc =
        "An RPM made of files beside the script. The same files and words give the same RPM, byte"
            + " for byte, wherever and whenever it is made.")
public interface RpmPackageSpec {
  @Word(value = "Its version; it must be said.", example = "version '1.2.0'", once = true)
  void version(@Doc("letters, digits, `.`, `_`, `+`, `~`, `^`") String version);

  @Word(value = "Its release; `1` where not said.", example = "release '2'", once = true)
  void release(@Doc("as a version") String release);

  @Word(
      value = "Its architecture; `noarch` where not said.",
      example = "arch 'x86_64'",
      once = true)
  void arch(@Doc("RPM's name of the architecture") String architecture);

  @Word(
      value = "What it is, in a line.",
      example = "summary 'Message of the day of the site'",
      once = true)
  void summary(@Doc("one line") String text);

  @Word(
      value = "What it is for.",
      example = "description 'The greeting and the rules of the site.'",
      once = true)
  void description(@Doc("free text") String text);

  @Word(value = "Its license.", example = "license 'MIT'", once = true)
  void license(@Doc("a name or SPDX expression") String license);

  @Word(
      value = "A file of this machine.",
      example = "file 'files/motd', to: '/etc/motd', config: true")
  void file(@Doc("absolute, or relative to the script") String path, Options.Packed details);

  @Word(
      value =
          "Everything in a folder of this machine: files, symbolic links, and directories that are"
              + " empty. A directory that the package shall own is said with `directory`.",
      example = "tree 'files/etc', to: '/etc'")
  void tree(@Doc("absolute, or relative to the script") String path, Options.Packed details);

  @Word(value = "A file with this text.", example = "text '/etc/site-release', 'site 12\\n'")
  void text(
      @Doc("absolute path in the image") String path,
      @Doc("all it holds; UTF-8") String text,
      Options.PackedText details);

  @Word(
      value = "A directory that the package owns.",
      example = "directory '/var/lib/site', mode: '0750', owner: 'site'")
  void directory(@Doc("absolute path in the image") String path, Options.PackedDirectory details);

  @Word(value = "A symbolic link.", example = "link '/usr/bin/site', to: '../lib/site/site.sh'")
  void link(@Doc("absolute path in the image") String path, Options.LinkTarget target);

  @Word(value = "What must be installed with it.", example = "requires 'bash >= 5', 'coreutils'")
  void requires(@Doc("names or capabilities, with a comparison or without") String... names);

  @Word(value = "What it provides beside its own name.", example = "provides 'site-banner = 2'")
  void provides(@Doc("names or capabilities, with a version or without") String... names);

  @Word(value = "What must not be installed with it.", example = "conflicts 'old-motd < 3'")
  void conflicts(@Doc("names or capabilities, with a comparison or without") String... names);

  @Word(value = "What it replaces.", example = "obsoletes 'site-banner < 2'")
  void obsoletes(@Doc("names of packages, with a comparison or without") String... names);

  @Word(
      value = "What should be installed with it; builds leave such packages out.",
      example = "recommends 'site-docs'")
  void recommends(@Doc("names or capabilities, with a comparison or without") String... names);

  @Word(
      value = "Commands that run in the image before its files are laid down.",
      example = "pre 'getent passwd site >/dev/null || useradd --system site'")
  void pre(@Doc("lines for `/bin/sh`") String... lines);

  @Word(
      value = "Commands that run in the image after its files are laid down.",
      example = "post 'systemctl preset site.service || :'")
  void post(@Doc("lines for `/bin/sh`") String... lines);

  @Word(
      value = "Commands that run before it is removed.",
      example = "preun 'systemctl --no-reload disable site.service || :'")
  void preun(@Doc("lines for `/bin/sh`") String... lines);

  @Word(
      value = "Commands that run after it was removed.",
      example = "postun 'rm -rf /var/cache/site'")
  void postun(@Doc("lines for `/bin/sh`") String... lines);

  @Word(
      value = "Commands that run when all packages are installed.",
      example = "posttrans 'ldconfig'")
  void posttrans(@Doc("lines for `/bin/sh`") String... lines);
}
