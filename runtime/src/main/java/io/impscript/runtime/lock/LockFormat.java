package io.impscript.runtime.lock;

import io.impscript.converter.files.SourceText;
import io.impscript.converter.json.JsonPrinter;
import io.impscript.converter.json.JsonTreeReader;
import io.impscript.converter.tree.Fields;
import io.impscript.converter.tree.Tree;
import io.impscript.diag.Checked;
import io.impscript.diag.Diagnostic;
import io.impscript.diag.DiagnosticCode;
import io.impscript.diag.Diagnostics;
import io.impscript.runtime.lock.LockFile.LockedRepository;
import io.impscript.runtime.pkg.InstalledPackage;
import io.impscript.runtime.pkg.PackageFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON form of locks. The same lock always gives the same bytes. */
public final class LockFormat {
  private static final String FORM = "impscript-lock-1";

  private LockFormat() {}

  /** The whole file. */
  public static String print(LockFile lock) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("form", FORM);
    top.put("image", lock.image());
    top.put("dist", lock.dist());
    top.put("arch", lock.arch());
    top.put("engine", lock.engine());
    top.put("repositories", lock.repositories().stream().map(LockFormat::plain).toList());
    top.put("packages", plain(lock));
    return JsonPrinter.print(top);
  }

  /** The packages as plain values, for every file that lists them. */
  public static List<Map<String, Object>> plain(List<InstalledPackage> packages) {
    return packages.stream().sorted(InstalledPackage.ORDER).map(LockFormat::plain).toList();
  }

  private static List<Map<String, Object>> plain(LockFile lock) {
    return lock.packages().stream().map(each -> plain(each, lock.files())).toList();
  }

  private static Map<String, Object> plain(InstalledPackage each, Map<String, PackageFile> files) {
    Map<String, Object> map = plain(each);
    PackageFile file = files.get(each.nevra());
    if (file != null) {
      map.put("file", file.location());
      map.put("fileChecksum", file.checksum());
      map.put("fileSize", file.size());
      map.put("askedBy", file.askedBy());
    }
    return map;
  }

  private static Map<String, Object> plain(LockedRepository repository) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", repository.name());
    map.put("url", repository.url());
    map.put("priority", repository.priority());
    map.put("gpgKey", repository.gpgKey());
    map.put("indexSha256", repository.indexSha256());
    return map;
  }

  private static Map<String, Object> plain(InstalledPackage each) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", each.name());
    map.put("epoch", each.epoch());
    map.put("version", each.version());
    map.put("release", each.release());
    map.put("arch", each.arch());
    map.put("checksum", each.checksum());
    map.put("repository", each.repository());
    map.put("size", each.size());
    return map;
  }

  /** Reads what {@link #print} wrote, or says what is wrong with the text. */
  public static Checked<LockFile> read(SourceText source) {
    Checked<Tree> tree = JsonTreeReader.read(source);
    if (tree.value().isEmpty()) {
      return Checked.failed(tree.diagnostics());
    }
    Diagnostics found = new Diagnostics();
    found.addAll(tree.diagnostics());
    Optional<LockFile> lock =
        Fields.of("the lock", tree.value().get(), found).flatMap(LockFormat::lock);
    return lock.isEmpty() || found.hasErrors()
        ? Checked.failed(found.sorted())
        : Checked.of(lock.get(), found.sorted());
  }

  private static Optional<LockFile> lock(Fields fields) {
    if (!fields.text("form").equals(FORM)) {
      fields.add(
          Diagnostic.of(DiagnosticCode.BAD_FORMAT, fields.span(), "this is no lock of an image")
              .withHint("a lock says \"form\": \"" + FORM + "\""));
      return Optional.empty();
    }
    Map<String, PackageFile> files = new HashMap<>();
    List<InstalledPackage> packages = packages(fields, files);
    return Optional.of(
        new LockFile(
            fields.text("image"),
            fields.text("dist"),
            fields.text("arch"),
            fields.text("engine"),
            repositories(fields),
            packages,
            files));
  }

  private static List<LockedRepository> repositories(Fields fields) {
    List<LockedRepository> list = new ArrayList<>();
    fields.each(
        "repositories",
        (place, tree) ->
            fields.asMapping("a repository", tree).ifPresent(each -> list.add(repository(each))));
    return list;
  }

  private static LockedRepository repository(Fields fields) {
    return new LockedRepository(
        fields.text("name"),
        fields.text("url"),
        fields.number("priority", 0, 99),
        fields.text("gpgKey"),
        fields.text("indexSha256"));
  }

  private static List<InstalledPackage> packages(Fields fields, Map<String, PackageFile> files) {
    List<InstalledPackage> list = new ArrayList<>();
    fields.each(
        "packages",
        (place, tree) ->
            fields.asMapping("a package", tree).ifPresent(each -> list.add(known(each, files))));
    return list;
  }

  private static InstalledPackage known(Fields fields, Map<String, PackageFile> files) {
    InstalledPackage installed = installed(fields);
    String location = fields.text("file");
    if (!location.isEmpty()) {
      files.put(
          installed.nevra(),
          new PackageFile(
              location,
              fields.text("fileChecksum"),
              size(fields, "fileSize"),
              fields.texts("askedBy")));
    }
    return installed;
  }

  private static InstalledPackage installed(Fields fields) {
    return new InstalledPackage(
        fields.text("name"),
        fields.number("epoch", 0, Integer.MAX_VALUE),
        fields.text("version"),
        fields.text("release"),
        fields.text("arch"),
        fields.text("checksum"),
        fields.text("repository"),
        size(fields, "size"));
  }

  /** A package may be larger than 2 GiB. */
  private static long size(Fields fields, String key) {
    String text = fields.anyText(key);
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }
}
