package io.salesline.leads.recycling.store;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.recycling.app.Reminders;
import io.salesline.leads.recycling.domain.DueReminder;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.Reminder;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ReminderTables implements Reminders {

  private static final String OPEN =
      """
      insert into reminder_round (round_on, kind)
      select :day, k from unnest(cast(cast(:kinds as text) as text[])) k
      on conflict do nothing
      """;
  private static final String TAKE =
      """
      select cast(to_jsonb(r) as text) from reminder_round r
      where r.round_on = :day and r.finished_at is null
      order by r.kind limit 1 for update skip locked
      """;
  private static final String RECORD =
      """
      insert into recycling_reminder as r (id, kind, record_id, number, owner_id, reason, rule_id,
        destination_id, recycles_on, days_before, reminded_at)
      select n.id, n.kind, n.record_id,
        coalesce((select max(p.number) from recycling_reminder p where p.record_id = n.record_id), 0) + 1,
        n.owner_id, n.reason, n.rule_id, n.destination_id, n.recycles_on, n.days_before, :now
      from jsonb_to_recordset(cast(cast(:due as text) as jsonb)) as n(id uuid, kind text,
        record_id uuid, owner_id uuid, reason text, rule_id uuid, destination_id uuid,
        recycles_on date, days_before int)
      where not exists (
        select from recycling_reminder p
        where (p.record_id, p.owner_id, p.recycles_on, p.days_before)
          = (n.record_id, n.owner_id, n.recycles_on, n.days_before))
      returning r.*
      """;
  private static final String ADVANCE =
      """
      update reminder_round set after_record = :after, reminded = reminded + :reminded
      where round_on = :day and kind = :kind
      """;
  private static final String FINISH =
      "update reminder_round set finished_at = :now where round_on = :day and kind = :kind";

  private final Mutiny.SessionFactory sessions;

  ReminderTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  private record RoundRow(LocalDate roundOn, String kind, UUID afterRecord) {
    Round round() {
      return new Round(roundOn, RecordKind.of(kind).orElseThrow(), afterRecord);
    }
  }

  private record Row(
      UUID id,
      String kind,
      UUID recordId,
      UUID ownerId,
      String reason,
      UUID ruleId,
      UUID destinationId,
      LocalDate recyclesOn,
      int daysBefore) {

    static Row of(DueReminder due) {
      var foreseen = due.foreseen();
      return new Row(
          UUID.randomUUID(),
          foreseen.record().kind().key(),
          foreseen.record().value(),
          foreseen.owner().value(),
          foreseen.reason().key(),
          foreseen.rule(),
          foreseen.destination().value(),
          foreseen.on(),
          due.daysBefore());
    }
  }

  @Override
  public Uni<Optional<Round>> takeUnfinished(UnitOfWork unit, LocalDate day) {
    return unit.session()
        .createNativeQuery(OPEN)
        .setParameter("day", day)
        .setParameter("kinds", kinds())
        .executeUpdate()
        .chain(() -> take(unit, day));
  }

  private static String kinds() {
    return ArrayText.of(Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
  }

  private static Uni<Optional<Round>> take(UnitOfWork unit, LocalDate day) {
    return unit.session()
        .createNativeQuery(TAKE, String.class)
        .setParameter("day", day)
        .getSingleResultOrNull()
        .map(
            row -> Optional.ofNullable(row).map(found -> Json.read(found, RoundRow.class).round()));
  }

  @Override
  public Uni<List<Reminder>> record(UnitOfWork unit, List<DueReminder> due) {
    return due.isEmpty()
        ? Uni.createFrom().item(List.of())
        : EntityRows.query(unit.session(), RECORD, Reminder.class)
            .setParameter("due", EventJson.write(due.stream().map(Row::of).toList()))
            .setParameter("now", unit.now())
            .getResultList();
  }

  @Override
  public Uni<Void> advance(UnitOfWork unit, Round round, UUID after, int reminded) {
    return unit.session()
        .createNativeQuery(ADVANCE)
        .setParameter("day", round.on())
        .setParameter("kind", round.kind().key())
        .setParameter("after", after)
        .setParameter("reminded", reminded)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> finish(UnitOfWork unit, Round round) {
    return unit.session()
        .createNativeQuery(FINISH)
        .setParameter("day", round.on())
        .setParameter("kind", round.kind().key())
        .setParameter("now", unit.now())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Reminder>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst(
                "recycling_reminder r", "r.reminded_at", Scope.ownerIn("r.owner_id"), scope::bind)
            .and("r.owner_id = :told", filter.told().map(MemberId::value))
            .and("r.kind = :kind", filter.kind().map(RecordKind::key))
            .and("r.record_id = :record", filter.record());
    after.ifPresent(place -> listing.after(place.remindedAt(), place.id()));
    return sessions.withSession(session -> listing.page(session, Reminder.class, most));
  }
}
