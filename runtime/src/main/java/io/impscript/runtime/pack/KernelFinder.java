package io.impscript.runtime.pack;

import io.impscript.validate.RpmVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the kernel of an image root where the distributions put it: {@code /boot/vmlinuz-VERSION}
 * (Debian, RHEL, SUSE on x86), {@code /boot/Image-VERSION} (SUSE on Arm), and {@code vmlinuz} or
 * {@code Image} beside the modules (SUSE since the merge of {@code /usr}; RHEL, where only a
 * scriptlet makes the copy in {@code /boot}). Links are followed inside the image only.
 *
 * <p>Of several, one with modules goes before one without, a usual one before a debug one, and then
 * the newer one counts.
 */
final class KernelFinder {
  private static final String NAMES = "vmlinuz|Image|image|bzImage|zImage|vmlinux";
  private static final Pattern IN_BOOT = Pattern.compile("(?:" + NAMES + ")-(?!0-rescue-)(.+)");
  private static final Pattern BESIDE_MODULES = Pattern.compile(NAMES);

  /** Copies beside the kernel that boots, and sums and signatures of it. */
  private static final Pattern COPY = Pattern.compile(".+\\.(?:gz|xz|zst|hmac|old|sig|sha\\d+)");

  private static final Pattern DEBUG = Pattern.compile(".+[-+.]debug");
  private static final List<String> MODULE_FOLDERS = List.of("/usr/lib/modules", "/lib/modules");

  private static final Comparator<KernelSearch.Found> PREFERENCE =
      Comparator.comparing((KernelSearch.Found kernel) -> kernel.modules().isPresent())
          .thenComparing(kernel -> !DEBUG.matcher(kernel.version()).matches())
          .thenComparing(KernelSearch.Found::version, RpmVersion::segments)
          // Boots on POWER only; elsewhere it is for debuggers.
          .thenComparing(kernel -> !kernel.guestPath().contains("/vmlinux"));

  private final GuestFolders folders;
  private final List<KernelSearch.Found> found = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();

  private KernelFinder(Path root) {
    this.folders = new GuestFolders(root);
  }

  /**
   * Searches.
   *
   * @param root an image root
   * @throws IOException if a folder of the root cannot be read
   */
  public static KernelSearch find(Path root) throws IOException {
    KernelFinder finder = new KernelFinder(root);
    finder.searchBoot();
    for (String folder : MODULE_FOLDERS) {
      finder.searchModules(folder);
    }
    return finder.best();
  }

  private void searchBoot() throws IOException {
    for (String name : folders.names("/boot")) {
      Matcher matcher = IN_BOOT.matcher(name);
      if (matcher.matches() && !COPY.matcher(name).matches()) {
        add(matcher.group(1), "/boot/" + name);
      }
    }
  }

  private void searchModules(String folder) throws IOException {
    for (String version : folders.names(folder)) {
      for (String name : folders.names(folder + "/" + version)) {
        if (BESIDE_MODULES.matcher(name).matches()) {
          add(version, folder + "/" + version + "/" + name);
        }
      }
    }
  }

  private void add(String version, String guestPath) {
    Optional<Path> file = folders.file(guestPath);
    if (file.isEmpty()) {
      unusable.add(guestPath);
    } else {
      String resolved = folders.guest(file.get());
      found.add(new KernelSearch.Found(version, resolved, file.get(), modules(version)));
    }
  }

  private Optional<String> modules(String version) {
    return MODULE_FOLDERS.stream()
        .map(folder -> folder + "/" + version)
        .flatMap(folder -> folders.folder(folder).stream())
        .map(folders::guest)
        .findFirst();
  }

  private KernelSearch best() throws IOException {
    KernelSearch.Found best = null;
    for (KernelSearch.Found kernel : found) {
      // Of equals the first found stays.
      if (best == null || PREFERENCE.compare(kernel, best) > 0) {
        best = kernel;
      }
    }
    return best == null ? new KernelSearch.None(reason()) : best;
  }

  private String reason() throws IOException {
    if (!unusable.isEmpty()) {
      return unusable.get(0) + " is empty, not a file, or a link that leads nowhere in the image";
    }
    for (String folder : MODULE_FOLDERS) {
      if (!folders.names(folder).isEmpty()) {
        String version = folders.names(folder).get(0);
        return "%s/%s has modules, but there is no kernel for them".formatted(folder, version);
      }
    }
    return "there is no kernel in /boot, /usr/lib/modules or /lib/modules";
  }
}
