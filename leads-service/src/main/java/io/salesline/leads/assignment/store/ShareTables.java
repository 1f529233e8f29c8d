package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.Shares;
import io.salesline.leads.assignment.domain.Fairness;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.problem.Bilingual;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ShareTables implements Shares {

  // Of an epoch e.
  private static final String DUE_SHARE =
      """
      cross join lateral (
          select m.member_id, m.weight / sum(m.weight) over () as share
          from (select member_id, cast(case when e.strategy = 'rotation' then 1 else weight end as numeric) as weight
            from unnest(e.members, e.weights) as m (member_id, weight)) m) c
      """;
  private static final String RECENT =
      """
      with rule as (
        select r.rule_id, r.position, v.name_en, v.name_zh, t.sequence
        from assignment_rule r
        join assignment_rule_version v using (rule_id, version)
        join assignment_rota t using (rule_id)
        where r.active
        order by r.position, r.rule_id limit 100),
      decided as (
        select r.rule_id, d.epoch, d.member_id
        from rule r
        cross join lateral (
          select d.epoch, d.member_id from assignment_decision d
          where d.rule_id = r.rule_id and d.sequence > r.sequence - :most and d.member_id is not null) d),
      given as (select rule_id, epoch, count(*) as leads from decided group by rule_id, epoch),
      due as (
        select g.rule_id, c.member_id, sum(g.leads * c.share) as leads
        from given g
        join assignment_epoch e using (rule_id, epoch)
        %s
        group by g.rule_id, c.member_id),
      received as (
        select rule_id, member_id, count(*) as leads from decided group by rule_id, member_id)
      select rule_id, r.name_en, r.name_zh, d.member_id,
        cast(coalesce(g.leads, 0) as numeric) as leads, d.leads as entitled_leads
      from rule r join due d using (rule_id) left join received g using (rule_id, member_id)
      order by r.position, rule_id, d.member_id
      """
          .formatted(DUE_SHARE);
  private static final String SINCE =
      """
      with decided as (
        select d.epoch, d.member_id, case when l.currency = :currency then coalesce(l.estimated_amount, 0) else 0 end as worth
        from assignment_decision d left join lead l on l.id = d.lead_id
        where d.rule_id = :rule and d.decided_at >= :since and d.member_id is not null),
      given as (select epoch, count(*) as leads, sum(worth) as worth from decided group by epoch),
      due as (
        select c.member_id, sum(g.leads * c.share) as leads, sum(g.worth * c.share) as worth
        from given g
        join assignment_epoch e on e.rule_id = :rule and e.epoch = g.epoch
        %s
        group by c.member_id),
      received as (
        select member_id, count(*) as leads, sum(worth) as worth from decided group by member_id)
      select d.member_id, cast(coalesce(r.leads, 0) as numeric) as leads, d.leads as entitled_leads,
        coalesce(r.worth, 0) as worth, d.worth as entitled_worth
      from due d left join received r using (member_id)
      order by d.member_id
      """
          .formatted(DUE_SHARE);

  private final Mutiny.SessionFactory sessions;

  ShareTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Fairness.Share>> since(RuleId rule, Instant from, Currency currency) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(SINCE, Object[].class)
                    .setParameter("rule", rule.value())
                    .setParameter("since", from)
                    .setParameter("currency", currency.getCurrencyCode())
                    .getResultList())
        .map(rows -> rows.stream().map(ShareTables::share).toList());
  }

  private static Fairness.Share share(Object[] row) {
    return new Fairness.Share(
        new MemberId((UUID) row[0]),
        (BigDecimal) row[1],
        (BigDecimal) row[2],
        (BigDecimal) row[3],
        (BigDecimal) row[4]);
  }

  @Override
  public Uni<List<RecentShares>> recent(int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(RECENT, Object[].class)
                    .setParameter("most", most)
                    .getResultList())
        .map(ShareTables::byRule);
  }

  private static List<RecentShares> byRule(List<Object[]> rows) {
    var rules = new LinkedHashMap<UUID, RecentShares>();
    for (Object[] row : rows) {
      rules.computeIfAbsent((UUID) row[0], id -> nobody(row)).shares().add(recentShare(row));
    }
    return List.copyOf(rules.values());
  }

  private static RecentShares nobody(Object[] row) {
    return new RecentShares(
        new RuleId((UUID) row[0]),
        new Bilingual((String) row[1], (String) row[2]),
        new ArrayList<>());
  }

  private static Fairness.Share recentShare(Object[] row) {
    return new Fairness.Share(
        new MemberId((UUID) row[3]),
        (BigDecimal) row[4],
        (BigDecimal) row[5],
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }
}
