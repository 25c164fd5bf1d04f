package io.impscript.rpm.file;

import com.github.luben.zstd.util.Native;
import com.github.luben.zstd.util.ZstdVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Libraries with native code. The launcher names a folder of the installation where they lie ready.
 * What cannot be loaded from there is laid into the folder of temporary files at each start, which
 * takes its time, and fails where that is full, or on a disk that programs must not be run from.
 */
public final class NativeCode {
  /** The property that names the folder. In it are those of this processor and of others. */
  private static final String FOLDER = "imps.native";

  private static final String ARCH = System.getProperty("os.arch");

  private NativeCode() {}

  /**
   * Makes a thing of zstd's.
   *
   * @throws IOException if the maker does, or if the library cannot be loaded; then it says what to
   *     do
   */
  public static <T> T ofZstd(Maker<T> maker) throws IOException {
    try {
      Zstd.prepare();
      return maker.make();
    } catch (LinkageError e) {
      throw new IOException(trouble("zstd"), e);
    }
  }

  /** Makes one thing. */
  public interface Maker<T> {
    T make() throws IOException;
  }

  /** Tells SQLite's driver where its library lies; it looks elsewhere if that does not load. */
  public static void prepareSqlite() {
    String processor = ARCH.equals("amd64") ? "x86_64" : ARCH;
    ready("org/sqlite/native/Linux/" + processor)
        .ifPresent(folder -> System.setProperty("org.sqlite.lib.path", folder.toString()));
  }

  /** What to tell where one cannot be loaded. */
  public static String trouble(String library) {
    return "the library "
        + library
        + " cannot be loaded from the folder of temporary files; name one without noexec and with"
        + " room: export JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER";
  }

  /** Where something lies ready, if it does. */
  private static Optional<Path> ready(String name) {
    String folder = System.getProperty(FOLDER);
    return folder == null
        ? Optional.empty()
        : Optional.of(Path.of(folder, name).toAbsolutePath()).filter(Files::exists);
  }

  /** Loads the library once. */
  private static final class Zstd {
    static {
      ready("linux/" + ARCH + "/libzstd-jni-" + ZstdVersion.VERSION + ".so").ifPresent(Zstd::load);
    }

    static void prepare() {
      // Done with the class.
    }

    private static void load(Path file) {
      try {
        System.load(file.toString());
        Native.assumeLoaded();
      } catch (UnsatisfiedLinkError e) {
        // A disk from which nothing is run, or another system: it is unpacked like others.
      }
    }
  }
}
