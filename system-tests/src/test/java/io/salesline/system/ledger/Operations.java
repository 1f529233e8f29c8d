package io.salesline.system.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What clients asked for, by a name that can be found again, and what they were told. */
public final class Operations {

  /** Told done; told not done; told nothing. */
  public enum Outcome {
    OK,
    FAILED,
    UNKNOWN
  }

  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

  public void note(String name, int status) {
    Outcome outcome = status < 300 ? Outcome.OK : status < 500 ? Outcome.FAILED : Outcome.UNKNOWN;
    outcomes.put(name, outcome);
  }

  public void unknown(String name) {
    outcomes.put(name, Outcome.UNKNOWN);
  }

  public Map<String, Outcome> outcomes() {
    return Map.copyOf(outcomes);
  }

  public long count(Outcome outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }
}
