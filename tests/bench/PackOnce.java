import io.impscript.runtime.exec.ProcessRunner;
import io.impscript.runtime.pack.Compression;
import io.impscript.runtime.pack.CpioPacker;
import io.impscript.runtime.pack.PackProgress;
import io.impscript.runtime.pack.PackedPart;
import io.impscript.runtime.pack.SquashfsPacker;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Packs one root once, as a build does at its end: cpio|squashfs ROOT FILE COMPRESSION. */
class PackOnce {
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    PackedPart part = pack(args[0], Path.of(args[1]), Path.of(args[2]), Compression.parse(args[3]));
    System.out.printf(
        "%.3f s inside, %d -> %d bytes%n",
        (System.nanoTime() - start) / 1e9, part.contentSize(), part.size());
  }

  private static PackedPart pack(String form, Path root, Path file, Compression compression)
      throws Exception {
    OptionalLong epoch = OptionalLong.empty();
    return form.equals("cpio")
        ? new CpioPacker(root, compression, epoch, PackProgress.SILENT).pack(file)
        : new SquashfsPacker(new ProcessRunner(), root, compression, epoch).pack(file, line -> {});
  }
}
