package io.salesline.system.assignment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The log of one rule as it stands in the database, judged without the service's own arithmetic.
 *
 * @param epochs by their numbers
 */
record DecisionLog(Map<Integer, Epoch> epochs, List<Decision> decisions) {

  /**
   * @param rotates whether shares are promised
   * @param weights by member; all one where the strategy knows none
   */
  record Epoch(boolean rotates, long afterSequence, Map<UUID, Long> weights) {}

  record Decision(long sequence, int epoch, UUID lead, UUID member) {}

  static DecisionLog read(Connection database, UUID rule) throws SQLException {
    return new DecisionLog(epochs(database, rule), decisions(database, rule));
  }

  private static Map<Integer, Epoch> epochs(Connection database, UUID rule) throws SQLException {
    var epochs = new HashMap<Integer, Epoch>();
    try (var query =
        database.prepareStatement(
            "select epoch, strategy, after_sequence, members, weights from assignment_epoch"
                + " where rule_id = ?")) {
      query.setObject(1, rule);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          String strategy = rows.getString(2);
          var members = (UUID[]) rows.getArray(4).getArray();
          var weights = (Integer[]) rows.getArray(5).getArray();
          var byMember = new HashMap<UUID, Long>();
          for (int i = 0; i < members.length; i++) {
            byMember.put(members[i], strategy.equals("rotation") ? 1L : weights[i]);
          }
          epochs.put(
              rows.getInt(1), new Epoch(strategy.endsWith("rotation"), rows.getLong(3), byMember));
        }
      }
    }
    return epochs;
  }

  private static List<Decision> decisions(Connection database, UUID rule) throws SQLException {
    var decisions = new ArrayList<Decision>();
    try (var query =
        database.prepareStatement(
            "select sequence, epoch, lead_id, member_id from assignment_decision"
                + " where rule_id = ? order by sequence")) {
      query.setObject(1, rule);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          decisions.add(
              new Decision(
                  rows.getLong(1),
                  rows.getInt(2),
                  rows.getObject(3, UUID.class),
                  rows.getObject(4, UUID.class)));
        }
      }
    }
    return decisions;
  }

  /** What is wrong with it, up to ten; empty for a log that keeps what is promised. */
  List<String> flaws() {
    var flaws = new ArrayList<String>();
    var leads = new HashSet<UUID>();
    int epoch = 0;
    long sequence = 0;
    Map<UUID, Long> received = Map.of();
    for (Decision decision : decisions) {
      if (decision.sequence() != ++sequence) {
        flaws.add("after " + (sequence - 1) + " comes " + decision.sequence());
      }
      if (!leads.add(decision.lead())) {
        flaws.add("the lead of " + sequence + " was given before");
      }
      Epoch in = epochs.get(decision.epoch());
      if (decision.epoch() != epoch) {
        if (decision.epoch() < epoch || in.afterSequence() != sequence - 1) {
          flaws.add("epoch " + decision.epoch() + " does not begin at " + sequence);
        }
        epoch = decision.epoch();
        received = new HashMap<>();
      }
      received.merge(decision.member(), 1L, Long::sum);
      if (in.rotates()) {
        judge(in, received, sequence, flaws);
      }
      if (flaws.size() >= 10) {
        return flaws;
      }
    }
    return flaws;
  }

  /** Received minus entitled, strictly within one lead, in whole numbers. */
  private static void judge(
      Epoch epoch, Map<UUID, Long> received, long sequence, List<String> flaws) {
    long given = sequence - epoch.afterSequence();
    long total = epoch.weights().values().stream().mapToLong(Long::longValue).sum();
    for (var candidate : epoch.weights().entrySet()) {
      long has = received.getOrDefault(candidate.getKey(), 0L);
      if (Math.abs(has * total - candidate.getValue() * given) >= total) {
        flaws.add("after " + sequence + " " + candidate.getKey() + " has " + has);
      }
    }
  }

  /**
   * As replicas would leave it that read the rota without its lock: eight times the same choice.
   */
  DecisionLog ofAnUnlockedRota() {
    var stale = new ArrayList<Decision>();
    for (Decision decision : decisions) {
      int first = (int) ((decision.sequence() - 1) / 8 * 8);
      stale.add(
          new Decision(
              decision.sequence(),
              decision.epoch(),
              decision.lead(),
              decisions.get(first).member()));
    }
    return new DecisionLog(epochs, stale);
  }
}
