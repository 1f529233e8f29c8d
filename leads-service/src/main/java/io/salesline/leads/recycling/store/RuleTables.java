package io.salesline.leads.recycling.store;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.app.RecyclingRules;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.leads.recycling.domain.RecyclingRule.Subject;
import io.salesline.leads.recycling.domain.RecyclingRule.Terms;
import io.salesline.leads.recycling.domain.Sparing;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RuleTables implements RecyclingRules {

  private static final String ALL =
      "select cast(to_jsonb(r) as text) from recycling_rule r order by r.pool_id, r.reason,"
          + " r.customer_class nulls last";
  private static final String HOLD =
      "select cast(to_jsonb(r) as text) from recycling_rule r where r.id = :id for update";
  private static final String ROW =
      """
      from jsonb_to_record(cast(cast(:rule as text) as jsonb)) as n(id uuid, revision bigint,
        kind text, pool_id uuid, reason text, customer_class text, working_days int,
        destination_id uuid, spares_open_deals boolean, won_within_days int, remind_days int[])
      """;
  private static final String ADD =
      """
      insert into recycling_rule (id, revision, kind, pool_id, reason, customer_class, working_days,
        destination_id, spares_open_deals, won_within_days, remind_days)
      select n.id, n.revision, n.kind, n.pool_id, n.reason, n.customer_class, n.working_days,
        n.destination_id, n.spares_open_deals, n.won_within_days, n.remind_days %s
      on conflict do nothing
      """
          .formatted(ROW);
  private static final String REPLACE =
      """
      update recycling_rule r set revision = n.revision, working_days = n.working_days,
        destination_id = n.destination_id, spares_open_deals = n.spares_open_deals,
        won_within_days = n.won_within_days, remind_days = n.remind_days
      %s where r.id = n.id
      """
          .formatted(ROW);
  private static final String REMOVE = "delete from recycling_rule where id = :id";

  private record Row(
      UUID id,
      long revision,
      String kind,
      UUID poolId,
      String reason,
      String customerClass,
      int workingDays,
      UUID destinationId,
      boolean sparesOpenDeals,
      Integer wonWithinDays,
      List<Integer> remindDays) {

    static Row of(RecyclingRule rule) {
      return new Row(
          rule.id(),
          rule.revision(),
          rule.subject().kind().key(),
          rule.pool().value(),
          rule.reason().key(),
          rule.subject().level().map(CustomerClass::key).orElse(null),
          rule.workingDays(),
          rule.terms().destination().map(PoolId::value).orElse(null),
          rule.terms().sparing().openDeals(),
          rule.terms().sparing().wonWithinDays(),
          rule.terms().remindDays());
    }

    RecyclingRule rule() {
      return new RecyclingRule(id, revision, subject(), terms());
    }

    private Subject subject() {
      return new Subject(
          RecordKind.of(kind).orElseThrow(),
          new PoolId(poolId),
          RecyclingReason.of(reason).orElseThrow(),
          CustomerClass.of(customerClass));
    }

    private Terms terms() {
      return new Terms(
          workingDays,
          Optional.ofNullable(destinationId).map(PoolId::new),
          new Sparing(sparesOpenDeals, wonWithinDays),
          remindDays);
    }
  }

  @Override
  public Uni<List<RecyclingRule>> all(Mutiny.Session session) {
    return session
        .createNativeQuery(ALL, String.class)
        .getResultList()
        .map(rows -> rows.stream().map(RuleTables::rule).toList());
  }

  @Override
  public Uni<RecyclingRule> hold(UnitOfWork unit, UUID id) {
    return unit.session()
        .createNativeQuery(HOLD, String.class)
        .setParameter("id", id)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(RuleTables::rule);
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, RecyclingRule rule) {
    return write(unit, ADD, rule).invoke(RuleTables::requireOne).replaceWithVoid();
  }

  @Override
  public Uni<Void> replace(UnitOfWork unit, RecyclingRule rule) {
    return write(unit, REPLACE, rule).replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(UnitOfWork unit, UUID id) {
    return unit.session()
        .createNativeQuery(REMOVE)
        .setParameter("id", id)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Integer> write(UnitOfWork unit, String statement, RecyclingRule rule) {
    return unit.session()
        .createNativeQuery(statement)
        .setParameter("rule", EventJson.write(Row.of(rule)))
        .executeUpdate();
  }

  private static void requireOne(int rows) {
    if (rows == 0) {
      throw Refusal.conflict("rule-exists");
    }
  }

  private static RecyclingRule rule(String row) {
    return Json.read(row, Row.class).rule();
  }
}
