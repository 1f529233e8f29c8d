package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.Rotas;
import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Rota;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class RotaTables implements Rotas {

  // In the order of ids, so that two who need the same rotas do not wait for each other.
  private static final String LOCK =
      """
      select rule_id from assignment_rota
      where rule_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      order by rule_id for update
      """;
  private static final String READ =
      """
      select r.rule_id, r.sequence, r.digest, cast(to_jsonb(r.lags) as text) as lags, cast(to_jsonb(r.served) as text) as served,
        %s
      from assignment_rota r
      left join assignment_epoch e using (rule_id, epoch)
      where r.rule_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """
          .formatted(EpochRow.COLUMNS);
  private static final String MOVE =
      """
      update assignment_rota r
      set epoch = n.epoch, sequence = n.sequence, digest = n.digest,
        lags = cast(n.lags as bigint[]), served = cast(n.served as bigint[])
      from jsonb_to_recordset(cast(cast(:rotas as text) as jsonb))
        as n(rule_id uuid, epoch int, sequence bigint, digest bigint, lags text, served text)
      where r.rule_id = n.rule_id
      """;
  private static final String LOG_EPOCHS =
      """
      insert into assignment_epoch (rule_id, epoch, rule_version, roster_version, strategy, pool_id, reason,
        after_sequence, members, weights, began_at)
      select rule_id, epoch, rule_version, roster_version, strategy, pool_id, reason, after_sequence,
        cast(members as uuid[]), cast(weights as int[]), began_at
      from jsonb_to_recordset(cast(cast(:epochs as text) as jsonb))
        as n(rule_id uuid, epoch int, rule_version int, roster_version int, strategy text, pool_id uuid, reason text,
          after_sequence bigint, members text, weights text, began_at timestamptz)
      """;
  private static final String LOG_LOADS =
      """
      insert into assignment_load (rule_id, after_sequence, epoch, open)
      select rule_id, after_sequence, epoch, cast(open as bigint[])
      from jsonb_to_recordset(cast(cast(:loads as text) as jsonb))
        as n(rule_id uuid, after_sequence bigint, epoch int, open text)
      on conflict (rule_id, after_sequence, epoch) do update set open = excluded.open
      """;
  private static final String LOG_CHOICES =
      """
      insert into assignment_decision (rule_id, sequence, epoch, lead_id, member_id, pool_id, decided_at, digest)
      select n.rule_id, n.sequence, n.epoch, n.lead_id, n.member_id, n.pool_id, :now, n.digest
      from unnest(cast(cast(:rules as text) as uuid[]), cast(cast(:sequences as text) as bigint[]),
        cast(cast(:epochs as text) as int[]), cast(cast(:leads as text) as uuid[]),
        cast(cast(:members as text) as uuid[]), cast(cast(:pools as text) as uuid[]),
        cast(cast(:digests as text) as bigint[]))
        as n(rule_id, sequence, epoch, lead_id, member_id, pool_id, digest)
      """;

  private record Logged(RuleId rule, Choice choice) {}

  @Override
  public Uni<Map<RuleId, Rota>> lock(UnitOfWork unit, Collection<RuleId> rules) {
    String ids = ArrayText.of(rules);
    return unit.session()
        .createNativeQuery(LOCK, UUID.class)
        .setParameter("ids", ids)
        .getResultList()
        .chain(
            () ->
                unit.session()
                    .createNativeQuery(READ, Object[].class)
                    .setParameter("ids", ids)
                    .getResultList())
        .map(RotaTables::rotas);
  }

  private static Map<RuleId, Rota> rotas(List<Object[]> rows) {
    var rotas = new LinkedHashMap<RuleId, Rota>();
    for (Object[] row : rows) {
      var position =
          new Rota.Position(
              Columns.large(row[1]),
              Columns.large(row[2]),
              JsonLists.longs(row[3]),
              JsonLists.longs(row[4]));
      rotas.put(new RuleId((UUID) row[0]), new Rota(EpochRow.read(row, 5), position));
    }
    return rotas;
  }

  @Override
  public Uni<Void> save(UnitOfWork unit, Map<RuleId, Rota> rotas) {
    return write(unit, MOVE, "rotas", EpochRow.each(rotas, EpochRow::position))
        .chain(
            () -> write(unit, LOG_EPOCHS, "epochs", EpochRow.all(rotas, Rota::begun, EpochRow::of)))
        .chain(
            () -> write(unit, LOG_LOADS, "loads", EpochRow.all(rotas, Rota::loads, EpochRow::of)))
        .chain(() -> logChoices(unit, choices(rotas)));
  }

  private static Uni<Integer> write(UnitOfWork unit, String sql, String parameter, String rows) {
    return rows.equals("[]")
        ? Uni.createFrom().item(0)
        : unit.session().createNativeQuery(sql).setParameter(parameter, rows).executeUpdate();
  }

  private static List<Logged> choices(Map<RuleId, Rota> rotas) {
    var choices = new ArrayList<Logged>();
    rotas.forEach(
        (rule, rota) -> rota.choices().forEach(choice -> choices.add(new Logged(rule, choice))));
    return choices;
  }

  private static Uni<Void> logChoices(UnitOfWork unit, List<Logged> all) {
    return unit.session()
        .createNativeQuery(LOG_CHOICES)
        .setParameter("now", unit.now())
        .setParameter("rules", ArrayText.of(all, Logged::rule))
        .setParameter("sequences", ArrayText.of(all, logged -> logged.choice().sequence()))
        .setParameter("epochs", ArrayText.of(all, logged -> logged.choice().epoch()))
        .setParameter("leads", ArrayText.of(all, logged -> logged.choice().lead()))
        .setParameter("members", ArrayText.of(all, logged -> logged.choice().member()))
        .setParameter("pools", ArrayText.of(all, logged -> logged.choice().pool()))
        .setParameter("digests", ArrayText.of(all, logged -> logged.choice().digest()))
        .executeUpdate()
        .replaceWithVoid();
  }
}
