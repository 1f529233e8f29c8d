package io.salesline.system.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges a run when all is quiet. Pure: it compares what was committed, what was published, what
 * clients were told and what projections say, and names each contradiction in a sentence.
 */
public final class Oracle {

  private Oracle() {}

  /** The ids on Kafka equal the ids in the ledger: nothing lost, no ghost. */
  public static List<String> lostAndGhosts(
      List<Ledger.Entry> committed, List<Ledger.Entry> published) {
    Set<String> there = new HashSet<>();
    published.forEach(entry -> there.add(entry.eventId()));
    Set<String> meant = new HashSet<>();
    committed.forEach(entry -> meant.add(entry.eventId()));
    var verdicts = new ArrayList<String>();
    for (var entry : committed) {
      if (!there.contains(entry.eventId())) {
        verdicts.add("lost: " + named(entry));
      }
    }
    for (var entry : published) {
      if (!meant.contains(entry.eventId())) {
        verdicts.add("ghost: " + named(entry));
      }
    }
    return verdicts;
  }

  /** The first occurrences of a key carry the revisions 1..n in order. */
  public static List<String> disorder(List<Ledger.Entry> published) {
    var last = new HashMap<String, Long>();
    var seen = new HashSet<String>();
    var verdicts = new ArrayList<String>();
    for (var entry : published) {
      if (!seen.add(entry.eventId())) {
        continue;
      }
      String key = entry.topic() + "/" + entry.key();
      long expected = last.getOrDefault(key, 0L) + 1;
      if (entry.revision() != expected) {
        verdicts.add("out of order: " + named(entry) + ", expected revision " + expected);
      }
      last.put(key, entry.revision());
    }
    return verdicts;
  }

  /**
   * Every ok is there once, no failed one is, an unknown one once or not at all.
   *
   * @param found how often each thing that somebody asked for was found
   */
  public static List<String> broken(Operations operations, Map<String, Integer> found) {
    var verdicts = new ArrayList<String>();
    operations
        .outcomes()
        .forEach(
            (name, outcome) -> {
              int times = found.getOrDefault(name, 0);
              boolean right =
                  switch (outcome) {
                    case OK -> times == 1;
                    case FAILED -> times == 0;
                    case UNKNOWN -> times <= 1;
                  };
              if (!right) {
                verdicts.add(outcome + " but there " + times + " times: " + name);
              }
            });
    return verdicts;
  }

  /** The last row of each key: what a projection must have folded. */
  public static Map<String, Ledger.Entry> folded(List<Ledger.Entry> committed, String topic) {
    var rows = new LinkedHashMap<String, Ledger.Entry>();
    for (var entry : committed) {
      if (entry.topic().equals(topic)) {
        rows.merge(
            entry.key(),
            entry,
            (before, after) -> before.revision() < after.revision() ? after : before);
      }
    }
    return rows;
  }

  private static String named(Ledger.Entry entry) {
    return entry.topic() + " " + entry.key() + " revision " + entry.revision();
  }
}
