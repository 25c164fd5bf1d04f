package io.impscript.runtime.engine;

import io.impscript.rpm.fetch.FetchListener;
import io.impscript.runtime.pkg.PackageEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says once of each thing that did not go well on the way to a file that it was tried again. */
final class MirrorNotes implements FetchListener {
  private static final int MOST = 20;

  private final Consumer<PackageEvent> events;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  MirrorNotes(Consumer<PackageEvent> events) {
    this.events = events;
  }

  @Override
  public void mirrorFailed(String address, String reason) {
    note(address + ": " + reason);
  }

  @Override
  public void note(String text) {
    if (said.size() < MOST && said.add(text)) {
      events.accept(new PackageEvent.Warned(text));
    }
  }
}
