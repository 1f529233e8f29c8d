package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.Migrations;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class MigrationTables implements Migrations {

  private static final String STANDING =
      """
      select stage, cast(count(*) as int) from opportunity
      where process_version = :version and status = 'open' group by stage
      """;
  private static final String DEALS =
      """
      select id, stage from opportunity
      where process_version = :version and status = 'open' and id > :after order by id
      """;
  private static final String START =
      """
      insert into process_migration (id, from_version, to_version, mapping, state, total, moved, started_by, started_at)
      values (:id, :from, :to, cast(cast(:mapping as text) as jsonb), 'running', :total, 0, :by, :at)
      on conflict do nothing
      """;
  private static final String RUNS =
      """
      select id, from_version, to_version, cast(mapping as text), total, moved, started_by,
        started_at, finished_at
      from process_migration
      """;
  private static final String RUNNING =
      "select exists (select from process_migration where state = 'running')";
  private static final String NEXT =
      RUNS + " where state = 'running' order by started_at limit 1 for update skip locked";
  private static final String BATCH =
      """
      select o.* from opportunity o where o.process_version = :version and o.status = 'open'
      order by o.id limit :most for no key update
      """;
  private static final String PROGRESS =
      """
      update process_migration set moved = :moved, state = :state,
        finished_at = cast(nullif(:finished_at, '') as timestamptz)
      where id = :id
      """;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Mutiny.SessionFactory sessions;

  MigrationTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Map<StageKey, Integer>> standing(int version) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(STANDING, Object[].class)
                    .setParameter("version", version)
                    .getResultList())
        .map(MigrationTables::counts);
  }

  private static Map<StageKey, Integer> counts(List<Object[]> rows) {
    var counts = new LinkedHashMap<StageKey, Integer>();
    rows.forEach(row -> counts.put(new StageKey((String) row[0]), (Integer) row[1]));
    return counts;
  }

  @Override
  public Uni<List<Standing>> deals(int version, Optional<OpportunityId> after, int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(DEALS, Object[].class)
                    .setParameter("version", version)
                    .setParameter("after", after.map(OpportunityId::value).orElse(BEFORE_ALL))
                    .setMaxResults(most)
                    .getResultList())
        .map(rows -> rows.stream().map(MigrationTables::standing).toList());
  }

  private static Standing standing(Object[] row) {
    return new Standing(new OpportunityId((UUID) row[0]), new StageKey((String) row[1]));
  }

  @Override
  public Uni<Boolean> start(UnitOfWork unit, Run run) {
    var mapping = new JsonObject();
    run.mapping().forEach((stage, landing) -> mapping.put(stage.value(), landing.value()));
    return unit.session()
        .createNativeQuery(START)
        .setParameter("id", run.id())
        .setParameter("from", run.from())
        .setParameter("to", run.to())
        .setParameter("mapping", mapping.encode())
        .setParameter("total", run.total())
        .setParameter("by", run.startedBy())
        .setParameter("at", run.startedAt())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Run> require(UUID id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(RUNS + " where id = :id", Object[].class)
                    .setParameter("id", id)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(MigrationTables::run);
  }

  @Override
  public Uni<Boolean> running() {
    return sessions.withSession(
        session -> session.createNativeQuery(RUNNING, Boolean.class).getSingleResult());
  }

  @Override
  public Uni<Run> next(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(NEXT, Object[].class)
        .getSingleResultOrNull()
        .map(row -> row == null ? null : run(row));
  }

  @Override
  public Uni<List<Opportunity>> batch(UnitOfWork unit, int version, int most) {
    return EntityRows.query(unit.session(), BATCH, Opportunity.class)
        .setParameter("version", version)
        .setParameter("most", most)
        .getResultList();
  }

  @Override
  public Uni<Void> progress(UnitOfWork unit, Run run) {
    Instant finished = run.finishedAt();
    return unit.session()
        .createNativeQuery(PROGRESS)
        .setParameter("id", run.id())
        .setParameter("moved", run.moved())
        .setParameter("state", finished == null ? "running" : "done")
        .setParameter("finished_at", finished == null ? "" : finished.toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Run run(Object[] row) {
    var mapping = new LinkedHashMap<StageKey, StageKey>();
    new JsonObject((String) row[3])
        .forEach(
            entry ->
                mapping.put(new StageKey(entry.getKey()), new StageKey((String) entry.getValue())));
    return new Run(
        (UUID) row[0],
        (int) row[1],
        (int) row[2],
        mapping,
        (int) row[4],
        (int) row[5],
        (UUID) row[6],
        Instants.of(row[7]),
        Instants.of(row[8]));
  }
}
