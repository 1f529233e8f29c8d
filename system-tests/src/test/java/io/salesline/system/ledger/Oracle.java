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

  /**
   * Each conversion that was asked for has ended, on both sides alike: converted with its deal
   * there, or cancelled without; and no deal stands for a lead that was not converted.
   *
   * @param deals ids of the deals that came of leads
   */
  public static List<String> unsettled(List<Conversion> conversions, Set<String> deals) {
    var verdicts = new ArrayList<String>();
    var promised = new HashSet<String>();
    for (var conversion : conversions) {
      boolean converted = conversion.status().equals("converted");
      boolean cancelled = conversion.status().equals("cancelled");
      if (converted) {
        promised.add(conversion.opportunityId());
      }
      if (!converted && !cancelled) {
        verdicts.add("never ended: " + conversion);
      } else if (converted != deals.contains(conversion.opportunityId())) {
        verdicts.add("not alike on both sides: " + conversion);
      } else if (converted != conversion.leadStatus().equals("converted")
          || conversion.leadStatus().equals("converting")) {
        verdicts.add("the lead says otherwise: " + conversion);
      }
    }
    for (String deal : deals) {
      if (!promised.contains(deal)) {
        verdicts.add("a deal of no conversion: " + deal);
      }
    }
    return verdicts;
  }

  /** A lead's conversion as leads-service keeps it. */
  public record Conversion(String leadId, String status, String leadStatus, String opportunityId) {}

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
