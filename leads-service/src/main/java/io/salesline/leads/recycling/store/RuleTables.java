package io.salesline.leads.recycling.store;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.app.RecyclingRules;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.leads.recycling.domain.RecyclingRule;
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
      "select cast(to_jsonb(r) as text) from recycling_rule r order by r.pool_id, r.reason";
  private static final String HOLD =
      "select cast(to_jsonb(r) as text) from recycling_rule r where r.id = :id for update";
  private static final String ROW =
      """
      from jsonb_to_record(cast(cast(:rule as text) as jsonb)) as n(id uuid, revision bigint,
        pool_id uuid, reason text, working_days int, destination_id uuid)
      """;
  private static final String ADD =
      """
      insert into recycling_rule (id, revision, pool_id, reason, working_days, destination_id)
      select n.id, n.revision, n.pool_id, n.reason, n.working_days, n.destination_id %s
      on conflict do nothing
      """
          .formatted(ROW);
  private static final String REPLACE =
      """
      update recycling_rule r set revision = n.revision, working_days = n.working_days,
        destination_id = n.destination_id
      %s where r.id = n.id
      """
          .formatted(ROW);
  private static final String REMOVE = "delete from recycling_rule where id = :id";

  private record Row(
      UUID id, long revision, UUID poolId, String reason, int workingDays, UUID destinationId) {

    static Row of(RecyclingRule rule) {
      return new Row(
          rule.id(),
          rule.revision(),
          rule.pool().value(),
          rule.reason().key(),
          rule.workingDays(),
          rule.destination().map(PoolId::value).orElse(null));
    }

    RecyclingRule rule() {
      return new RecyclingRule(
          id,
          revision,
          new PoolId(poolId),
          RecyclingReason.of(reason).orElseThrow(),
          workingDays,
          Optional.ofNullable(destinationId).map(PoolId::new));
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
