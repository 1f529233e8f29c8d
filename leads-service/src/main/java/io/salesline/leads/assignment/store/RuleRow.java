package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.RuleTerms;
import io.salesline.leads.assignment.domain.Seat;
import io.salesline.leads.assignment.domain.Strategy;
import io.salesline.leads.assignment.domain.Target;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.store.Instants;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Reads a rule from its row, and writes its seats as one JSON array. */
final class RuleRow {

  private RuleRow() {}

  /**
   * @param row in the order of {@link RuleTables}
   */
  static AssignmentRule read(Object[] row) {
    return new AssignmentRule(
        new RuleId((UUID) row[0]),
        Columns.large(row[1]),
        Columns.number(row[2]),
        (Boolean) row[3],
        Columns.number(row[4]),
        terms(row),
        Columns.number(row[12]),
        Instants.of(row[13]),
        new JsonArray((String) row[14])
            .stream().map(JsonObject.class::cast).map(RuleRow::seat).toList());
  }

  private static RuleTerms terms(Object[] row) {
    return new RuleTerms(
        new Bilingual((String) row[5], (String) row[6]),
        (String) row[7],
        new Target(Target.Kind.of((String) row[8]).orElseThrow(), (UUID) row[9]),
        strategy(row[10]),
        (Boolean) row[11]);
  }

  /** Null for null. */
  static Strategy strategy(Object key) {
    return key == null ? null : Strategy.of((String) key).orElseThrow();
  }

  private static Seat seat(JsonObject seat) {
    return new Seat(
        new MemberId(UUID.fromString(seat.getString("member_id"))),
        seat.getInteger("weight"),
        seat.getInteger("capacity"));
  }

  static String seats(List<Seat> seats) {
    var written = new JsonArray();
    seats.forEach(
        seat ->
            written.add(
                new JsonObject()
                    .put("member_id", seat.member().toString())
                    .put("weight", seat.weight())
                    .put("capacity", seat.capacity())));
    return written.encode();
  }
}
