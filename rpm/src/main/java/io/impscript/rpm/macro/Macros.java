package io.impscript.rpm.macro;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and what they stand for. */
public final class Macros {
  /** Those that a package may count on where no file of the root says otherwise. */
  private static final String[][] BUILT_IN = {
    {"nil", ""},
    {"_usr", "/usr"},
    {"_var", "/var"},
    {"_prefix", "/usr"},
    {"_exec_prefix", "%{_prefix}"},
    {"_bindir", "%{_exec_prefix}/bin"},
    {"_sbindir", "%{_exec_prefix}/sbin"},
    {"_libexecdir", "%{_exec_prefix}/libexec"},
    {"_datarootdir", "%{_prefix}/share"},
    {"_datadir", "%{_datarootdir}"},
    {"_sysconfdir", "/etc"},
    {"_sharedstatedir", "/var/lib"},
    {"_localstatedir", "/var"},
    {"_rundir", "/run"},
    {"_libdir", "%{_exec_prefix}/%{_lib}"},
    {"_includedir", "%{_prefix}/include"},
    {"_infodir", "%{_datarootdir}/info"},
    {"_mandir", "%{_datarootdir}/man"},
    {"_docdir", "%{_datadir}/doc"},
    {"_defaultdocdir", "%{_docdir}"},
    {"_localedir", "%{_datadir}/locale"},
    {"_tmppath", "%{_var}/tmp"},
    {"_rpmconfigdir", "/usr/lib/rpm"},
    {"_unitdir", "/usr/lib/systemd/system"},
    {"_userunitdir", "/usr/lib/systemd/user"},
    {"_presetdir", "/usr/lib/systemd/system-preset"},
    {"_tmpfilesdir", "/usr/lib/tmpfiles.d"},
    {"_sysusersdir", "/usr/lib/sysusers.d"},
    {"_sysctldir", "/usr/lib/sysctl.d"},
    {"_udevrulesdir", "/usr/lib/udev/rules.d"},
    {"_udevhwdbdir", "/usr/lib/udev/hwdb.d"},
    {"_modprobedir", "/usr/lib/modprobe.d"},
    {"_os", "linux"},
    {"_host_os", "linux"},
    {"_target_os", "linux"},
  };

  private final Map<String, Macro> known = new HashMap<>();

  /**
   * @param options empty for a plain one; for one with parameters what stands in its parentheses
   */
  record Macro(Optional<String> options, String body) {}

  private Macros(Map<String, Macro> known) {
    this.known.putAll(known);
  }

  /**
   * Those of every root.
   *
   * @param architecture of the root, such as {@code x86_64}
   * @param databasePath folder of the RPM database within it
   */
  public static Macros of(String architecture, String databasePath) {
    Macros macros = new Macros(Map.of());
    for (String[] pair : BUILT_IN) {
      macros.define(pair[0], pair[1]);
    }
    macros.define("_dbpath", databasePath);
    macros.define(
        "_lib", architecture.contains("64") || architecture.equals("s390x") ? "lib64" : "lib");
    for (String name : new String[] {"_arch", "_host_cpu", "_target_cpu"}) {
      macros.define(name, architecture);
    }
    return macros;
  }

  /** With the same definitions; what is defined in one is not in the other. */
  public Macros copy() {
    return new Macros(known);
  }

  public void define(String name, String body) {
    known.put(name, new Macro(Optional.empty(), body));
  }

  void define(String name, String options, String body) {
    known.put(name, new Macro(Optional.of(options), body));
  }

  public void undefine(String name) {
    known.remove(name);
  }

  public boolean isDefined(String name) {
    return known.containsKey(name);
  }

  Macro get(String name) {
    return known.get(name);
  }

  /**
   * A text with what the names in it stand for; unknown ones stay as they are.
   *
   * @throws MacroException if it needs a macro with parameters, a program or an expression
   */
  public String expand(String text) throws MacroException {
    return new Expansion(this).of(text);
  }
}
