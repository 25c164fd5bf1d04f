package io.impscript.runtime.root;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who builds an image: noted beside the lock, for the message of the run that finds it held and of
 * the run that cleans up after it.
 *
 * @param pid process id; empty where it is not known
 * @param started when it began, in UTC; empty where it is not known
 */
public record Holder(String pid, String started) {
  static Holder now(Instant instant) {
    return new Holder(
        String.valueOf(ProcessHandle.current().pid()),
        instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  static Holder of(Map<String, String> facts) {
    return new Holder(facts.getOrDefault("pid", ""), facts.getOrDefault("started", ""));
  }

  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("pid", pid);
    facts.put("started", started);
    return facts;
  }

  /** In words: "process 4711, since 2026-02-03T04:05:06Z". */
  public String text() {
    return pid.isEmpty() ? "an unknown process" : "process " + pid + ", since " + started;
  }
}
