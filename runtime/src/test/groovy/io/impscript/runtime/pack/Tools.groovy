package io.impscript.runtime.pack

import io.impscript.runtime.exec.ProcessRunner
import io.impscript.runtime.files.FileKind
import io.impscript.runtime.owners.OwnershipRecord
import io.impscript.runtime.owners.RecordedFile
import io.impscript.runtime.port.CommandRunner
import java.nio.file.Files
import java.nio.file.Path
import org.opentest4j.TestAbortedException

/** Real programs for the specifications of this package. */
class Tools {
  static final CommandRunner RUNNER = new ProcessRunner()

  /** Skips the feature, saying why, unless all of the programs are here. */
  static void need(String... programs) {
    def missing = programs.findAll { name -> !'/usr/sbin:/usr/bin:/sbin:/bin'.split(':').any { Files.isExecutable(Path.of(it, name)) } }
    skipUnless(missing.empty, "needs ${missing.join(', ')}")
  }

  static void needRoot() {
    skipUnless(Files.getAttribute(Path.of('/proc/self'), 'unix:uid') == 0, 'needs root')
  }

  static void skipUnless(boolean condition, String reason) {
    if (!condition) {
      println "skipped: $reason"
      throw new TestAbortedException(reason)
    }
  }

  /**
   * Makes of a tree of root's the one that an ordinary user would have: all files his, all readable, no nodes.
   *
   * @return what the files were
   */
  static OwnershipRecord give(Path tree, int user) {
    def rows = sh(tree, /find . -printf '%y\t%m\t%U\t%G\t%T@\t%P\n'/).readLines().collect { it.split('\t', -1).toList() }
    def files = new TreeMap<String, RecordedFile>()
    rows.each { kind, mode, uid, gid, time, path ->
      def node = kind in ['c', 'b']
      def device = node ? sh(tree, "stat -c '%t %T' '$path'").trim().split(' ').collect { Integer.parseInt(it, 16) } : [0, 0]
      files[path ?: '.'] = new RecordedFile(FileKind.values()['fdlspcb'.indexOf(kind)], Integer.parseInt(mode, 8), uid as int,
          gid as int, device[0], device[1], new BigDecimal(time).longValue(), '')
    }
    sh(tree, "find . \\( -type c -o -type b -o -type p \\) -print0 | xargs -0 -r rm; chown -hR $user:$user .; chmod -R u+rwX,u-s,g-s .")
    // What was removed has changed the time of its folder, which a user's folder has not had to begin with.
    rows.findAll { it[0] == 'd' }.each { sh(tree, "touch -d @${it[4]} './${it[5]}'") }
    new OwnershipRecord(files)
  }

  /** Runs a shell script in a folder and gives what it printed, as ISO 8859-1; fails if it fails. */
  static String sh(Path folder, String script) {
    def process = new ProcessBuilder('sh', '-euc', script).directory(folder.toFile()).redirectErrorStream(true).start()
    def text = process.inputStream.getText('ISO-8859-1')
    assert process.waitFor() == 0: text
    text
  }

  /**
   * What there is to know of every file of a tree, one line each, hard links as groups of names. Times of folders and
   * links are not among it: GNU cpio does not restore them.
   */
  static String describe(Path tree) {
    def listing = sh(tree, '''find . -type d -printf 'd %m %U %G %P\\n' , -type l -printf 'l %m %U %G %l %P\\n' , \\
        ! -type d ! -type l -printf '%y %m %U %G %n %Ts %P\\n' | LC_ALL=C sort''')
    def devices = sh(tree, '''find . -type b -o -type c | LC_ALL=C sort | xargs -r -d '\\n' stat -c '%n %t:%T' ''')
    def sums = sh(tree, '''find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum''')
    def links = sh(tree, '''find . ! -type d -links +1 -printf '%i %P\\n' ''').readLines()
        .groupBy { it.split(' ')[0] }.values().collect { group -> group.collect { it.split(' ', 2)[1] }.sort() }.sort { it.first() }
    [listing, devices, sums, links].join('\n--\n')
  }
}
