package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.IndexRequirement;
import io.impscript.rpm.file.RpmFile;
import io.impscript.rpm.install.PackageCheck;
import io.impscript.rpm.sign.Keyring;
import io.impscript.rpm.sign.SignatureException;
import io.impscript.rpm.sign.SignatureVerifier;
import io.impscript.rpm.sign.Verdict;
import io.impscript.rpm.sign.VerdictText;
import io.impscript.runtime.pkg.PackageEvent;
import io.impscript.runtime.pkg.Problem;
import io.impscript.runtime.pkg.Problem.Kind;
import io.impscript.runtime.pkg.RepositorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What must be signed. The signature of an index must be right where there is one. On this machine
 * it vouches for the packages, too; in every other case each package of a repository with a key
 * must be signed with a key of the build.
 */
final class Signatures implements PackageCheck {
  private final Map<String, Keyring> keys;
  private final SignatureVerifier verifier;
  private final Consumer<PackageEvent> events;
  private final Instant now = Instant.now();
  private final Set<Path> checked = ConcurrentHashMap.newKeySet();
  private final Map<Path, Problem> problems = new ConcurrentHashMap<>();

  /**
   * @param keys of each repository that has any, by its id
   * @param events hears what is to be said of signatures that are good
   */
  Signatures(Map<String, Keyring> keys, Consumer<PackageEvent> events) {
    this.keys = Map.copyOf(keys);
    this.events = events;
    Keyring all = Keyring.empty();
    for (Keyring one : keys.values()) {
      all = all.and(one);
    }
    this.verifier = new SignatureVerifier(all, now);
  }

  /** What the index of a repository must stand; empty where nothing is checked. */
  Optional<IndexRequirement> ofIndex(RepositorySource source) {
    return Optional.ofNullable(keys.get(source.id()))
        .map(ring -> new IndexRequirement(ring, source.metadataSigned(), now));
  }

  /** Notes that a package's file is of a repository. */
  void expect(RepositorySource source, Path file) {
    if (source.checked() && !source.metadataSigned()) {
      checked.add(file);
    }
  }

  @Override
  public Optional<String> problem(Path file, RpmFile rpm) throws IOException {
    if (!checked.contains(file)) {
      return Optional.empty();
    }
    Verdict verdict = verifier.packageFile(rpm);
    String name = rpm.header().nevra().toString();
    if (verdict.isGood()) {
      remark(verdict, name);
      return Optional.empty();
    }
    String text = VerdictText.problem(verdict, "package " + name);
    problems.put(file, problem(verdict, name, text));
    return Optional.of(text);
  }

  private static Problem problem(Verdict verdict, String name, String text) {
    if (verdict instanceof Verdict.Unsigned) {
      return new Problem(Kind.NOT_SIGNED, name, "");
    }
    return verdict instanceof Verdict.UnknownKey unknown
        ? new Problem(Kind.WRONG_KEY, name, unknown.key())
        : new Problem(Kind.BAD_SIGNATURE, name, text, VerdictText.hint(verdict));
  }

  private void remark(Verdict verdict, String name) {
    if (verdict instanceof Verdict.Good good) {
      for (String remark : good.remarks()) {
        events.accept(
            new PackageEvent.Warned("package " + name + " is signed rightly, but " + remark));
      }
    }
  }

  /** What {@link #problem} found out of a file that the installer does not take. */
  Optional<Problem> told(Path file) {
    return Optional.ofNullable(problems.get(file));
  }

  static Problem ofIndex(RepositorySource source, SignatureException e) {
    Verdict verdict = e.verdict();
    if (verdict instanceof Verdict.Unsigned) {
      return new Problem(Kind.METADATA_NOT_SIGNED, source.id(), "");
    }
    if (verdict instanceof Verdict.UnknownKey unknown) {
      return new Problem(Kind.METADATA_WRONG_KEY, source.id(), unknown.key());
    }
    String text = VerdictText.problem(verdict, "the index of repository '" + source.name() + "'");
    return new Problem(Kind.METADATA_BAD_SIGNATURE, source.id(), text, VerdictText.hint(verdict));
  }
}
