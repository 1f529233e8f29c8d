package io.salesline.leads.recycling.app;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.recycling.app.HeldRecords.Due;
import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.Foresight;
import io.salesline.leads.recycling.domain.Held;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says what a run would recycle (预演): by the same decision, from the same rows. */
@ApplicationScoped
public class Foreseeing {

  private final Mutiny.SessionFactory sessions;
  private final RecyclingRules rules;
  private final HeldRecords records;
  private final WorkingCalendar calendar;
  private final Organisation organisation;

  Foreseeing(
      Mutiny.SessionFactory sessions,
      RecyclingRules rules,
      HeldRecords records,
      WorkingCalendar calendar,
      Organisation organisation) {
    this.sessions = sessions;
    this.rules = rules;
    this.records = records;
    this.calendar = calendar;
    this.organisation = organisation;
  }

  /**
   * A part of what a run would take.
   *
   * @param count all that it would take, not only this part
   * @param calendarKnown whether the special days of that year are known
   */
  public record Preview(long count, boolean calendarKnown, List<Foreseen> part) {}

  public Uni<Preview> preview(Scope scope, RecordKind kind, LocalDate on, UUID after, int most) {
    return sessions.withTransaction(
        session ->
            foresight(session)
                .chain(
                    foresight ->
                        preview(session, new Due(kind, foresight, on, scope), after, most)));
  }

  private Uni<Preview> preview(Mutiny.Session session, Due due, UUID after, int most) {
    return records
        .count(session, due)
        .chain(
            count ->
                records
                    .due(session, due, after, most)
                    .map(part -> new Preview(count, known(due), foreseen(due, part))));
  }

  private static boolean known(Due due) {
    return due.foresight().days().knows(due.on());
  }

  private static List<Foreseen> foreseen(Due due, List<Held> part) {
    return part.stream().flatMap(held -> due.foresight().of(held, due.on()).stream()).toList();
  }

  /**
   * The countdown of one record; empty where no rule of its pool will take it. Fails with 404 where
   * nobody in the scope holds it.
   */
  public Uni<Optional<Foreseen>> countdown(Scope scope, RecordId id) {
    return sessions.withTransaction(
        session -> foresight(session).chain(foresight -> countdown(session, foresight, scope, id)));
  }

  private Uni<Optional<Foreseen>> countdown(
      Mutiny.Session session, Foresight foresight, Scope scope, RecordId id) {
    return records
        .find(session, scope, id)
        .map(found -> foresight.of(found.orElseThrow(Refusal::notFound)));
  }

  /** The day on which each is recycled; what nothing is foreseen for is not in it. */
  Uni<Map<UUID, LocalDate>> countdowns(RecordKind kind, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : sessions.withSession(session -> countdowns(session, kind, ids));
  }

  private Uni<Map<UUID, LocalDate>> countdowns(
      Mutiny.Session session, RecordKind kind, Collection<UUID> ids) {
    return rules
        .all(session)
        .map(all -> new Foresight(all, calendar.days(), organisation.zone()))
        .chain(foresight -> records.known(session, kind, ids).map(held -> days(foresight, held)));
  }

  private static Map<UUID, LocalDate> days(Foresight foresight, List<Held> held) {
    return held.stream()
        .flatMap(one -> foresight.of(one).stream())
        .collect(toMap(foreseen -> foreseen.record().value(), Foreseen::on));
  }

  /** The rules and the calendar as this transaction sees them. */
  Uni<Foresight> foresight(Mutiny.Session session) {
    return calendar
        .in(session)
        .chain(
            days -> rules.all(session).map(all -> new Foresight(all, days, organisation.zone())));
  }
}
