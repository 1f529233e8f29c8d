package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Ledger.Noted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings in rounds with one of each subject, so that a statement applies a round and each change
 * becomes a line of its own. What says the same as the one before it is left out.
 */
final class Rounds {

  private Rounds() {}

  static List<List<Noted>> of(List<Noted> noted) {
    var rounds = new ArrayList<List<Noted>>();
    Map<Subject, List<Noted>> bySubject = new LinkedHashMap<>();
    for (Noted one : noted) {
      var finding = one.finding();
      add(bySubject.computeIfAbsent(Subject.of(finding), it -> new ArrayList<>()), one, rounds);
    }
    return rounds;
  }

  private static void add(List<Noted> before, Noted one, List<List<Noted>> rounds) {
    if (!before.isEmpty() && before.getLast().finding().entries().equals(one.finding().entries())) {
      return;
    }
    if (rounds.size() == before.size()) {
      rounds.add(new ArrayList<>());
    }
    rounds.get(before.size()).add(one);
    before.add(one);
  }
}
