package io.impscript.stdlib;

import io.impscript.library.ScriptLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The standard scripts, one topic a file, as resources beside this class. */
public final class StandardScripts implements ScriptLibrary {
  /** Stated, not listed from the class path, which cannot list itself when it is a jar. */
  private static final Set<String> NAMES =
      Set.of("sles", "rhel", "opensuse", "motd", "users", "sshd", "dracut", "shell");

  private static final Set<String> TABLES = Set.of("kiwi");

  @Override
  public String scheme() {
    return "stdlib";
  }

  @Override
  public Set<String> names() {
    return new TreeSet<>(NAMES);
  }

  @Override
  public Optional<String> text(String name) {
    return NAMES.contains(name) ? Optional.of(read(name + ".imps.groovy")) : Optional.empty();
  }

  @Override
  public Optional<String> table(String name) {
    return TABLES.contains(name) ? Optional.of(read(name + ".yaml")) : Optional.empty();
  }

  private static String read(String resource) {
    try (InputStream in = StandardScripts.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
