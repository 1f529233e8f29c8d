package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.Absences;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class AbsenceTable implements Absences {

  private static final String ABSENCES =
      "select a.absence_id, a.revision, a.member_id, a.absent_from, a.absent_to from absence a where "
          + Scope.ownerIn("a.member_id");
  private static final String LIST =
      ABSENCES
          + " and a.absent_to > :now and (a.absent_from, a.absence_id) > (:from, :id)"
          + " order by a.absent_from, a.absence_id limit :most";
  private static final String ONE = ABSENCES + " and a.absence_id = :id for update of a";
  private static final String SHOWS =
      "select exists (select from access_member m where m.member_id = :id and m.active and "
          + Scope.ownerIn("m.member_id")
          + ")";
  private static final String ADD =
      """
      insert into absence (absence_id, revision, member_id, absent_from, absent_to, entered_by)
      values (:id, 1, :member, :from, :to, :by)
      """;
  private static final String REMOVE = "delete from absence where absence_id = :id";
  private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

  private final Mutiny.SessionFactory sessions;

  AbsenceTable(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Absence>> list(Scope scope, Instant now, Optional<Place> after, int most) {
    Place place = after.orElse(START);
    return sessions
        .withSession(
            session ->
                scope
                    .bind(session.createNativeQuery(LIST, Object[].class))
                    .setParameter("now", now)
                    .setParameter("from", place.from())
                    .setParameter("id", place.id())
                    .setParameter("most", most)
                    .getResultList())
        .map(rows -> rows.stream().map(AbsenceTable::absence).toList());
  }

  private static Absence absence(Object[] row) {
    return new Absence(
        (UUID) row[0],
        Columns.large(row[1]),
        new MemberId((UUID) row[2]),
        Instants.of(row[3]),
        Instants.of(row[4]));
  }

  @Override
  public Uni<Boolean> shows(UnitOfWork unit, Scope scope, MemberId member) {
    return scope
        .bind(unit.session().createNativeQuery(SHOWS, Boolean.class))
        .setParameter("id", member.value())
        .getSingleResult();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Absence absence) {
    return unit.session()
        .createNativeQuery(ADD)
        .setParameter("id", absence.id())
        .setParameter("member", absence.member().value())
        .setParameter("from", absence.from())
        .setParameter("to", absence.to())
        .setParameter("by", unit.caller().memberId())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Absence> require(UnitOfWork unit, Scope scope, UUID id) {
    return scope
        .bind(unit.session().createNativeQuery(ONE, Object[].class))
        .setParameter("id", id)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(AbsenceTable::absence);
  }

  @Override
  public Uni<Void> remove(UnitOfWork unit, Absence absence) {
    return unit.session()
        .createNativeQuery(REMOVE)
        .setParameter("id", absence.id())
        .executeUpdate()
        .replaceWithVoid();
  }
}
