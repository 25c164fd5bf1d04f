package io.impscript.runtime.plan;

import io.impscript.runtime.lock.ChosenLock;
import io.impscript.runtime.pkg.Engine;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a person may choose for a build.
 *
 * @param engine the package manager; by default the one of the recipe's distribution
 * @param recommended whether what packages recommend is installed, too
 * @param locked the packages that must come in, and no others; empty for those that fit best
 * @param outputs what is made of the root
 * @param environment what the person's environment says
 */
public record BuildOptions(
    Optional<Engine> engine,
    boolean recommended,
    Optional<ChosenLock> locked,
    Outputs outputs,
    Environment environment) {
  /** What is built where nothing is chosen. */
  public static final BuildOptions DEFAULT =
      new BuildOptions(
          Optional.empty(), false, Optional.empty(), Outputs.DEFAULT, Environment.EMPTY);

  public BuildOptions with(Engine other) {
    return new BuildOptions(Optional.of(other), recommended, locked, outputs, environment);
  }

  public BuildOptions with(Outputs other) {
    return new BuildOptions(engine, recommended, locked, other, environment);
  }

  public BuildOptions with(Environment other) {
    return new BuildOptions(engine, recommended, locked, outputs, other);
  }

  /** With what packages recommend. */
  public BuildOptions withRecommended() {
    return new BuildOptions(engine, true, locked, outputs, environment);
  }

  /** With a lock to keep to; where no engine is chosen, it is that of the lock. */
  public BuildOptions with(ChosenLock lock) {
    return new BuildOptions(
        engine.or(() -> engineOf(lock)), recommended, Optional.of(lock), outputs, environment);
  }

  private static Optional<Engine> engineOf(ChosenLock lock) {
    return Arrays.stream(Engine.values())
        .filter(each -> each.text().equals(lock.lock().engine()))
        .findFirst();
  }
}
