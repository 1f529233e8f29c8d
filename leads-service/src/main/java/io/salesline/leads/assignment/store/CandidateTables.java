package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.Candidates;
import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Candidate;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CandidateTables implements Candidates {

  /** Of a unit, whoever has no seat in the roster has weight one and no bound. */
  private static final String PRESENT =
      """
      with rule as (
        select * from jsonb_to_recordset(cast(cast(:rules as text) as jsonb))
          as r(rule_id uuid, unit_id uuid, seats jsonb)),
      seat as (
        select r.rule_id, r.unit_id, s.member_id, s.weight, s.capacity
        from rule r, jsonb_to_recordset(r.seats) as s(member_id uuid, weight int, capacity int)),
      candidate as (
        select rule_id, member_id, weight, capacity from seat where unit_id is null
        union all
        select r.rule_id, m.member_id, coalesce(s.weight, 1), s.capacity
        from rule r
        cross join lateral (select distinct member_id from unit_members(r.unit_id, :today)) m
        left join seat s on s.rule_id = r.rule_id and s.member_id = m.member_id
        where r.unit_id is not null)
      select c.rule_id, c.member_id, c.weight, coalesce(c.capacity, 0)
      from candidate c
      join access_member m on m.member_id = c.member_id and m.active
      where not exists (
        select from absence a
        where a.member_id = c.member_id and a.absent_from <= :now and :now < a.absent_to)
      """;

  /** Of every pool of leads; what is held is counted as it changes, and so need not be here. */
  private static final String OPEN =
      """
      select h.member_id, sum(h.held)
      from pool_holding h join pool p on p.pool_id = h.pool_id and p.kind = 'lead'
      where h.member_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      group by h.member_id
      """;

  @Override
  public Uni<Map<RuleId, List<Candidate>>> present(UnitOfWork unit, List<AssignmentRule> rules) {
    return unit.session()
        .createNativeQuery(PRESENT, Object[].class)
        .setParameter("rules", asked(rules))
        .setParameter("today", unit.today())
        .setParameter("now", unit.now())
        .getResultList()
        .map(CandidateTables::byRule);
  }

  private static String asked(List<AssignmentRule> rules) {
    var asked = new JsonArray();
    for (AssignmentRule rule : rules) {
      UUID team = rule.terms().target().unit();
      asked.add(
          new JsonObject()
              .put("rule_id", rule.id().toString())
              .put("unit_id", team == null ? null : team.toString())
              .put("seats", new JsonArray(RuleRow.seats(rule.seats()))));
    }
    return asked.encode();
  }

  private static Map<RuleId, List<Candidate>> byRule(List<Object[]> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> new RuleId((UUID) row[0]),
                Collectors.mapping(CandidateTables::candidate, Collectors.toList())));
  }

  private static Candidate candidate(Object[] row) {
    var member = new MemberId((UUID) row[1]);
    return new Candidate(member, Columns.number(row[2]), Columns.number(row[3]), 0);
  }

  @Override
  public Uni<Map<MemberId, Long>> openLeads(UnitOfWork unit, Collection<MemberId> members) {
    return unit.session()
        .createNativeQuery(OPEN, Object[].class)
        .setParameter("ids", ArrayText.of(members))
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new MemberId((UUID) row[0]), row -> Columns.large(row[1]))));
  }
}
