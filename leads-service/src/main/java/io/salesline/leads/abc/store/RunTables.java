package io.salesline.leads.abc.store;

import io.salesline.leads.abc.app.ClassRuns;
import io.salesline.leads.abc.domain.ClassRun;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RunTables implements ClassRuns {

  private static final String ADD_NIGHTLY =
      """
      insert into class_run (id, as_of, anew, nightly, requested_at)
      values ($1, $2, false, true, $3)
      on conflict (as_of) where nightly do nothing
      """;
  private static final String ANY_PENDING =
      "select exists (select from class_run where finished_at is null)";
  // The oldest, and no other: a second one that goes on while the first is locked would judge by
  // figures that the first is just weighing.
  private static final String NEXT =
      """
      select r.* from class_run r
      where r.id = (
        select id from class_run where finished_at is null order by requested_at, id limit 1)
      for no key update skip locked
      """;

  private final Mutiny.SessionFactory sessions;
  private final Pool pool;

  RunTables(Mutiny.SessionFactory sessions, Pool pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, ClassRun run) {
    return unit.session().persist(run);
  }

  @Override
  public Uni<Void> addNightly(LocalDate asOf, Instant at) {
    return pool.preparedQuery(ADD_NIGHTLY)
        .execute(Tuple.of(UUID.randomUUID(), asOf, at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> anyPending() {
    return pool.query(ANY_PENDING).execute().map(rows -> rows.iterator().next().getBoolean(0));
  }

  @Override
  public Uni<Optional<ClassRun>> next(UnitOfWork unit) {
    return EntityRows.query(unit.session(), NEXT, ClassRun.class)
        .getSingleResultOrNull()
        .map(run -> Optional.ofNullable(run).filter(one -> one.finishedAt() == null));
  }

  @Override
  public Uni<ClassRun> require(UUID id) {
    return sessions
        .withSession(session -> session.find(ClassRun.class, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }
}
