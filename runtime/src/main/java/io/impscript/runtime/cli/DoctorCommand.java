package io.impscript.runtime.cli;

import io.impscript.converter.json.JsonPrinter;
import io.impscript.diag.Counted;
import io.impscript.runtime.exec.MissingProgramException;
import io.impscript.runtime.exec.NamespaceSandbox;
import io.impscript.runtime.exec.Privileges;
import io.impscript.runtime.exec.SandboxUnavailableException;
import io.impscript.runtime.exec.UserNamespace;
import io.impscript.runtime.pkg.Engine;
import io.impscript.runtime.root.ImpsPaths;
import io.impscript.runtime.tools.Tool;
import io.impscript.runtime.tools.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code imps doctor}. */
@Command(name = "doctor", description = "Say what this machine has and lacks for building images.")
final class DoctorCommand extends Verb {
  @Mixin private FormatOption format;
  @Mixin private RootOption root;

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  @Override
  ExitCode execute() throws IOException {
    machine();
    engines(tools(Tools.ofThisMachine()));
    boolean sandbox = sandbox();
    folders(root.paths());
    if (format.isJson()) {
      console().out().print(JsonPrinter.print(values));
    } else {
      lines.forEach(console().out()::println);
    }
    return sandbox ? ExitCode.DONE : ExitCode.TOOL_MISSING;
  }

  private void machine() {
    say("imps", Version.number());
    say("java", System.getProperty("java.version") + ", " + System.getProperty("java.home"));
    say("machine", System.getProperty("os.arch") + ", " + processors());
  }

  private static String processors() {
    return Counted.of(Runtime.getRuntime().availableProcessors(), "processor");
  }

  private List<Tool> tools(Tools tools) {
    List<Tool> missing = new ArrayList<>();
    for (Tool tool : Tool.values()) {
      boolean there = tools.has(tool);
      say(tool.program(), (there ? "there: " : "MISSING: ") + tool.purpose());
      if (!there) {
        missing.add(tool);
      }
    }
    if (!missing.isEmpty()) {
      lines.add("  " + tools.installLine(missing));
      values.put("install", tools.installLine(missing));
    }
    return missing;
  }

  /** By what builds can install; the embedded engine needs nothing of the machine. */
  private void engines(List<Tool> missing) {
    List<String> engines = new ArrayList<>();
    for (Tool tool : List.of(Tool.ZYPPER, Tool.DNF)) {
      if (Privileges.mayMount() && !missing.contains(tool) && !missing.contains(Tool.RPM)) {
        engines.add(tool.program());
      }
    }
    engines.add(Engine.EMBEDDED.text());
    say("engines", String.join(", ", engines));
  }

  private boolean sandbox() throws IOException {
    try {
      NamespaceSandbox sandbox = NamespaceSandbox.openForAnyone();
      say("namespaces", "there: scriptlets and post-build steps run apart from this machine");
      sandbox.user().ifPresent(this::owners);
      return true;
    } catch (SandboxUnavailableException | MissingProgramException e) {
      say("namespaces", "MISSING: " + e.getMessage());
      return false;
    }
  }

  /** What somebody can do who is not root. */
  private void owners(UserNamespace namespace) {
    boolean all = namespace.mapping() == UserNamespace.Mapping.FULL;
    say(
        "owners",
        all
            ? "recorded beside image roots; scripts may give files to all users of an image"
            : "recorded beside image roots; scripts cannot give files away: " + namespace.reason());
  }

  private void folders(ImpsPaths paths) throws IOException {
    Path folder = paths.prefix();
    while (!Files.isDirectory(folder)) {
      folder = folder.getParent();
    }
    long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000_000;
    say("imps root", paths.prefix() + (Files.isWritable(folder) ? "" : " (NOT WRITABLE)"));
    say("free space", free + " GB");
  }

  private void say(String what, String text) {
    lines.add(String.format("%-14s%s", what, text));
    values.put(what, text);
  }
}
