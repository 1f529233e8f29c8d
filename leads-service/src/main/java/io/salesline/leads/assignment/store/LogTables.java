package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.AssignmentLog;
import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Load;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class LogTables implements AssignmentLog {

  private static final String CHOICE =
      "d.sequence, d.epoch as epoch_of_choice, d.lead_id, d.member_id, d.pool_id, d.digest";
  private static final String EXPLAIN =
      """
      select %s, d.rule_id, d.decided_at, v.name_en, v.name_zh, cast((
          select coalesce(jsonb_object_agg(b.member_id, b.received), '{}') from (
            select b.member_id, count(*) as received from assignment_decision b
            where b.rule_id = d.rule_id and b.sequence > e.after_sequence and b.sequence < d.sequence
              and b.member_id is not null and e.pool_id is null
            group by b.member_id) b) as text) as received,
        %s
      from assignment_decision d
      join assignment_epoch e using (rule_id, epoch)
      join assignment_rule_version v on v.rule_id = d.rule_id and v.version = e.rule_version
      where d.lead_id = :lead
      order by d.decided_at desc, d.sequence desc limit 1
      """
          .formatted(CHOICE, EpochRow.COLUMNS);
  private static final String ROUTINGS =
      """
      select distinct rule_id, lead_id, pool_id from assignment_decision
      where lead_id in (select unnest(cast(cast(:leads as text) as uuid[]))) and pool_id is not null
      """;
  private static final String EPOCHS =
      "select %s from assignment_epoch e where e.rule_id = :rule order by e.epoch"
          .formatted(EpochRow.COLUMNS);
  private static final String LOADS =
      """
      select after_sequence, epoch, cast(to_jsonb(open) as text) as open from assignment_load
      where rule_id = :rule
      """;
  private static final String CHOICES =
      """
      select %s from assignment_decision d where d.rule_id = :rule and d.sequence > :after
      order by d.sequence limit :most
      """
          .formatted(CHOICE);

  private final Mutiny.SessionFactory sessions;

  LogTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Optional<Explanation>> explain(LeadId lead) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(EXPLAIN, Object[].class)
                    .setParameter("lead", lead.value())
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(LogTables::explanation));
  }

  private static Explanation explanation(Object[] row) {
    return new Explanation(
        new RuleId((UUID) row[6]),
        new Bilingual((String) row[8], (String) row[9]),
        EpochRow.read(row, 11),
        choice(row),
        Instants.of(row[7]),
        received(new JsonObject((String) row[10])));
  }

  private static Map<MemberId, Long> received(JsonObject json) {
    var received = new HashMap<MemberId, Long>();
    json.forEach(
        entry ->
            received.put(
                new MemberId(UUID.fromString(entry.getKey())), Columns.large(entry.getValue())));
    return received;
  }

  private static Choice choice(Object[] row) {
    return new Choice(
        Columns.large(row[0]),
        Columns.number(row[1]),
        new LeadId((UUID) row[2]),
        row[3] == null ? null : new MemberId((UUID) row[3]),
        PoolId.of((UUID) row[4]),
        Columns.large(row[5]));
  }

  @Override
  public Uni<Set<Routing>> routings(UnitOfWork unit, Collection<LeadId> leads) {
    return unit.session()
        .createNativeQuery(ROUTINGS, Object[].class)
        .setParameter("leads", ArrayText.of(leads))
        .getResultList()
        .map(rows -> rows.stream().map(LogTables::routing).collect(Collectors.toSet()));
  }

  private static Routing routing(Object[] row) {
    return new Routing(
        new RuleId((UUID) row[0]), new LeadId((UUID) row[1]), new PoolId((UUID) row[2]));
  }

  @Override
  public Uni<Basis> basis(RuleId rule) {
    return sessions.withSession(
        session ->
            list(session, EPOCHS, rule, row -> EpochRow.read(row, 0))
                .chain(
                    epochs ->
                        list(session, LOADS, rule, LogTables::load)
                            .map(loads -> new Basis(epochs, loads))));
  }

  private static Load load(Object[] row) {
    return new Load(Columns.large(row[0]), Columns.number(row[1]), JsonLists.longs(row[2]));
  }

  private static <T> Uni<List<T>> list(
      Mutiny.Session session, String sql, RuleId rule, Function<Object[], T> read) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("rule", rule.value())
        .getResultList()
        .map(rows -> rows.stream().map(read).toList());
  }

  @Override
  public Uni<List<Choice>> choices(RuleId rule, long after, int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(CHOICES, Object[].class)
                    .setParameter("rule", rule.value())
                    .setParameter("after", after)
                    .setParameter("most", most)
                    .getResultList())
        .map(rows -> rows.stream().map(LogTables::choice).toList());
  }
}
