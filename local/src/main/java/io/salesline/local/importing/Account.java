package io.salesline.local.importing;

import io.salesline.local.client.Bulk.Outcome;
import io.salesline.local.importing.csv.Rejection;
import io.salesline.local.importing.csv.Row;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Keeps account of an import: counts, and the rows that were rejected. */
public final class Account {

  private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
  private final RejectedFile rejected;

  Account(Map<Kind, Tally> before, RejectedFile rejected) {
    this.tallies.putAll(before);
    this.rejected = rejected;
  }

  public void count(Kind kind, String status) {
    tallies.put(kind, of(kind).plus(status));
  }

  public void reject(Kind kind, Rejection rejection) throws IOException {
    count(kind, "rejected");
    rejected.add(rejection);
  }

  public void record(Kind kind, Row row, Outcome outcome) throws IOException {
    if (outcome.isRejected()) {
      reject(
          kind,
          new Rejection(row.file(), row.line(), outcome.code(), outcome.reason(), row.text()));
    } else {
      count(kind, outcome.status());
    }
  }

  Tally of(Kind kind) {
    return tallies.getOrDefault(kind, Tally.NONE);
  }

  Map<Kind, Tally> tallies() {
    return Map.copyOf(tallies);
  }

  boolean changedNothing() {
    return tallies.values().stream().allMatch(Tally::changedNothing);
  }

  public boolean rejectedNothing() {
    return tallies.values().stream().allMatch(tally -> tally.rejected() == 0);
  }

  RejectedFile rejected() {
    return rejected;
  }
}
