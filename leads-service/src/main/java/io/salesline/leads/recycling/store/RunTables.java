package io.salesline.leads.recycling.store;

import io.salesline.leads.recycling.app.Runs;
import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RunTables implements Runs {

  private static final String START =
      """
      insert into recycling_run (id, kind, run_on, nightly, started_by, started_at, foreseen)
      select n.id, n.kind, n.run_on, n.nightly, n.started_by, n.started_at, n.foreseen
      from jsonb_to_record(cast(cast(:run as text) as jsonb)) as n(id uuid, kind text, run_on date,
        nightly boolean, started_by uuid, started_at timestamptz, foreseen bigint)
      on conflict (run_on, kind) where nightly do nothing
      """;
  private static final String READ = "select cast(to_jsonb(r) as text) from recycling_run r ";
  private static final String TAKE =
      READ + "where r.finished_at is null order by r.started_at limit 1 for update skip locked";
  private static final String ONE = READ + "where r.id = :id";
  private static final String KINDS =
      "select kind from recycling_run where nightly and run_on = :on";
  private static final String ADVANCE =
      """
      with taken as (
        insert into recycled_record (run_id, record_id, previous_owner_id, reason, due_on)
        select :id, n.record_id, n.previous_owner_id, n.reason, n.due_on
        from jsonb_to_recordset(cast(cast(:records as text) as jsonb))
          as n(record_id uuid, previous_owner_id uuid, reason text, due_on date)
        returning 1)
      update recycling_run
        set after_record = :after, recycled = recycled + (select count(*) from taken)
        where id = :id
      """;
  private static final String FINISH = "update recycling_run set finished_at = :now where id = :id";

  private final Mutiny.SessionFactory sessions;

  RunTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  private record Row(
      UUID id,
      String kind,
      LocalDate runOn,
      boolean nightly,
      UUID startedBy,
      Instant startedAt,
      Instant finishedAt,
      UUID afterRecord,
      long foreseen,
      long recycled) {

    static Row of(Run run) {
      return new Row(
          run.id(),
          run.kind().key(),
          run.on(),
          run.nightly(),
          run.startedBy(),
          run.startedAt(),
          run.finishedAt(),
          run.after(),
          run.foreseen(),
          run.recycled());
    }

    Run run() {
      return new Run(
          id,
          RecordKind.of(kind).orElseThrow(),
          runOn,
          nightly,
          startedBy,
          startedAt,
          finishedAt,
          afterRecord,
          foreseen,
          recycled);
    }
  }

  private record Taken(UUID recordId, UUID previousOwnerId, String reason, LocalDate dueOn) {
    static Taken of(Foreseen foreseen) {
      return new Taken(
          foreseen.record().value(),
          foreseen.owner().value(),
          foreseen.reason().key(),
          foreseen.on());
    }
  }

  @Override
  public Uni<Boolean> start(UnitOfWork unit, Run run) {
    return unit.session()
        .createNativeQuery(START)
        .setParameter("run", EventJson.write(Row.of(run)))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Optional<Run>> takeUnfinished(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(TAKE, String.class)
        .getSingleResultOrNull()
        .map(RunTables::run);
  }

  @Override
  public Uni<Void> advance(UnitOfWork unit, Run run, UUID after, List<Foreseen> recycled) {
    return unit.session()
        .createNativeQuery(ADVANCE)
        .setParameter("id", run.id())
        .setParameter("after", after)
        .setParameter("records", EventJson.write(recycled.stream().map(Taken::of).toList()))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(UnitOfWork unit, Run run) {
    return unit.session()
        .createNativeQuery(FINISH)
        .setParameter("id", run.id())
        .setParameter("now", unit.now())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<RecordKind>> missing(LocalDate on) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(KINDS, String.class)
                .setParameter("on", on)
                .getResultList()
                .map(RunTables::others));
  }

  private static List<RecordKind> others(List<String> keys) {
    return Arrays.stream(RecordKind.values()).filter(kind -> !keys.contains(kind.key())).toList();
  }

  @Override
  public Uni<Optional<Run>> find(UUID id) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(ONE, String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(RunTables::run));
  }

  private static Optional<Run> run(String row) {
    return Optional.ofNullable(row).map(json -> Json.read(json, Row.class).run());
  }
}
