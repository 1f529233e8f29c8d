package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.domain.Epoch;
import io.salesline.leads.assignment.domain.Load;
import io.salesline.leads.assignment.domain.Rota;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.Instants;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a rota writes of itself, as JSON; and its epochs read again. */
final class EpochRow {

  static final String COLUMNS =
      """
      e.epoch, e.rule_version, e.roster_version, e.strategy, e.pool_id as pool_of_epoch, e.reason, e.after_sequence,
        cast(to_jsonb(e.members) as text) as members, cast(to_jsonb(e.weights) as text) as weights, e.began_at
      """;

  private EpochRow() {}

  /**
   * @param from where {@link #COLUMNS} begin
   * @return null where there is none
   */
  static Epoch read(Object[] row, int from) {
    if (row[from] == null) {
      return null;
    }
    return new Epoch(
        Columns.number(row[from]),
        Columns.number(row[from + 1]),
        Columns.number(row[from + 2]),
        RuleRow.strategy(row[from + 3]),
        PoolId.of((UUID) row[from + 4]),
        reason((String) row[from + 5]),
        Columns.large(row[from + 6]),
        JsonLists.uuids(row[from + 7]).stream().map(MemberId::new).toList(),
        JsonLists.ints(row[from + 8]),
        Instants.of(row[from + 9]));
  }

  private static Epoch.Reason reason(String key) {
    return Arrays.stream(Epoch.Reason.values())
        .filter(reason -> reason.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  static String each(Map<RuleId, Rota> rotas, BiFunction<RuleId, Rota, JsonObject> row) {
    var rows = new JsonArray();
    rotas.forEach((rule, rota) -> rows.add(row.apply(rule, rota)));
    return rows.encode();
  }

  static <T> String all(
      Map<RuleId, Rota> rotas,
      Function<Rota, List<T>> parts,
      BiFunction<RuleId, T, JsonObject> row) {
    var rows = new JsonArray();
    rotas.forEach(
        (rule, rota) -> parts.apply(rota).forEach(part -> rows.add(row.apply(rule, part))));
    return rows.encode();
  }

  static JsonObject position(RuleId rule, Rota rota) {
    var position = rota.position();
    return new JsonObject()
        .put("rule_id", rule.toString())
        .put("epoch", rota.epoch().number())
        .put("sequence", position.sequence())
        .put("digest", position.digest())
        .put("lags", ArrayText.of(position.lags()))
        .put("served", ArrayText.of(position.served()));
  }

  static JsonObject of(RuleId rule, Epoch epoch) {
    return new JsonObject()
        .put("rule_id", rule.toString())
        .put("epoch", epoch.number())
        .put("rule_version", epoch.ruleVersion())
        .put("roster_version", epoch.rosterVersion())
        .put("strategy", epoch.strategy() == null ? null : epoch.strategy().key())
        .put("pool_id", epoch.pool() == null ? null : epoch.pool().toString())
        .put("reason", epoch.reason().key())
        .put("after_sequence", epoch.afterSequence())
        .put("members", ArrayText.of(epoch.members()))
        .put("weights", ArrayText.of(epoch.weights()))
        .put("began_at", epoch.beganAt().toString());
  }

  static JsonObject of(RuleId rule, Load load) {
    return new JsonObject()
        .put("rule_id", rule.toString())
        .put("after_sequence", load.afterSequence())
        .put("epoch", load.epoch())
        .put("open", ArrayText.of(load.open()));
  }
}
