package io.impscript.rpm.file;

import com.github.luben.zstd.util.Native;
import com.github.luben.zstd.util.ZstdVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Libraries with native code. The launcher names a folder of the installation where they lie ready.
 * What cannot be loaded from there is laid into the folder of temporary files at each start, which
 * takes its time, and fails where that is full, or on a disk that programs must not be run from.
 */
public final class NativeCode {
  /** The property that names the folder. In it are those of this processor and of others. */
  private static final String FOLDER = "imps.native";

  private static final String ZSTD = "zstd";

  private NativeCode() {}

  /**
   * Makes a thing of zstd's.
   *
   * @throws IOException if the maker does, or if the library cannot be loaded; then it says what to
   *     do
   */
  public static <T> T ofZstd(Maker<T> maker) throws IOException {
    try {
      Zstd.ready();
      return maker.make();
    } catch (LinkageError e) {
      throw new IOException(trouble(ZSTD), e);
    }
  }

  /** Makes one thing. */
  public interface Maker<T> {
    T make() throws IOException;
  }

  /** Tells SQLite's driver where its library lies; it looks elsewhere if that does not load. */
  public static void prepareSqlite() {
    String processor = arch().equals("amd64") ? "x86_64" : arch();
    Path folder = folder().resolve("org/sqlite/native/Linux").resolve(processor);
    if (Files.isDirectory(folder) && System.getProperty("org.sqlite.lib.path") == null) {
      System.setProperty("org.sqlite.lib.path", folder.toString());
    }
  }

  /** What to tell where one cannot be loaded. */
  public static String trouble(String library) {
    return "the library "
        + library
        + " cannot be loaded from the folder of temporary files; name one without noexec and with"
        + " room: export JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER";
  }

  private static String arch() {
    return System.getProperty("os.arch");
  }

  private static Path folder() {
    return Path.of(System.getProperty(FOLDER, "/nonexistent"));
  }

  /** Loads the library once. */
  private static final class Zstd {
    static {
      String name = "libzstd-jni-" + ZstdVersion.VERSION + ".so";
      Path file = folder().resolve("linux").resolve(arch()).resolve(name);
      if (Files.isReadable(file)) {
        load(file.toAbsolutePath());
      }
    }

    static void ready() {
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
