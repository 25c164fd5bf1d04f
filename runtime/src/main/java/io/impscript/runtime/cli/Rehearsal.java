package io.impscript.runtime.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes through what commands do most, so that the classes they need are loaded: the launcher makes
 * a class-data archive of them. Prints nothing.
 */
public final class Rehearsal {
  private static final String SCRIPT =
      """
      include 'stdlib:sles'
      include 'stdlib:motd'
      def release = parameter 'release', '15.6', 'service pack'
      def tools = ['zsh', 'vim'].collect { name -> "${name}" }
      def text(String what, String end = '.') { what + end }
      repository('site') { type 'SLES15'; url "https://packages.example.org/${release}"; priority 50 }
      packageCollection('tools') { packages { rpm 'gdb', version: '>= 12', rationale: 'Debugger' } }
      fragment('common') { packages tools; repositories 'site' }
      for (kind in ['login', 'compute']) {
          recipe("site-${kind}") {
              description text("Nodes of kind ${kind}")
              dist 'SLES15'
              validArch 'x86_64'
              fragment 'common'
              recipes { recipe 'sles-compute', rationale: 'Start from it' }
              packages { rpm 'agent', version: '2.4.1-3'; collection 'tools' }
              postbuildChroot motd('Welcome')
          }
      }
      imageGroup('default') { image 'site-login', dest: 'login{note}.cpio', nimsGroup: 'login' }
      nodeMap('p0') { nodes('c0-0c0s[0-3]n[0-3]') { groups 'login'; image 'site-login'; parameters nosmt: true } }
      """;
  private static final String KIWI =
      """
      recipe('disk') {
          dist 'SLES15'
          // before the root element
          kiwi(displayname: 'Disk') {
              preferences {
                  version '1.0.0'
                  type('oem', filesystem: 'xfs', primary: true) { bootloader 'grub2', timeout: 10 }
              }
              users { user 'root', password: 'x', groups: 'root' }
              repository(alias: 'base') { source 'https://packages.example.org/base' }
              packages('bootstrap') { rpm 'filesystem', 'glibc-locale' }
          }
      }
      """;
  private static final String WRONG =
      "recip('x') { pakages 'y' }\nrecipe('z') { recipes 'nobody' }\n";

  private Rehearsal() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("imps-rehearsal");
    try {
      String script = write(folder, "right.imps.groovy", SCRIPT);
      String wrong = write(folder, "wrong.imps.groovy", WRONG);
      String out = folder.resolve("out").toString();
      String kiwi = write(folder, "kiwi.imps.groovy", KIWI);
      for (List<String> line : lines(script, kiwi, wrong, out)) {
        Main.execute(silent(), line.toArray(String[]::new));
      }
      BuildRehearsal.run(folder.resolve("imps"), silent());
      RehearsalSignature.check();
    } finally {
      delete(folder);
    }
  }

  private static List<List<String>> lines(String script, String kiwi, String wrong, String out) {
    return List.of(
        List.of("check", script),
        List.of("check", kiwi),
        List.of("check", wrong),
        List.of("check", "--format", "json", wrong),
        List.of("show", script),
        List.of("show", script, "site-login"),
        List.of("compile", script, "--target", "all", "-o", out),
        List.of("build", "--dry-run", "--imps-root", out, script, "site-login"),
        List.of("build", "--help"),
        List.of("--help"),
        List.of("--version"));
  }

  private static String write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Console silent() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Console(nowhere, nowhere, false, false);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
