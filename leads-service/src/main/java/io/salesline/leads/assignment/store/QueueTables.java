package io.salesline.leads.assignment.store;

import io.salesline.leads.assignment.app.AssignmentQueue;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class QueueTables implements AssignmentQueue {

  private static final String ANY_DUE =
      "select exists (select from assignment_queue where due_at <= :now)";
  private static final String TAKE =
      """
      select lead_id from assignment_queue where due_at <= :now
      order by due_at, lead_id limit :most
      for update skip locked
      """;
  private static final String DONE =
      """
      delete from assignment_queue q
      where q.lead_id in (select unnest(cast(cast(:settled as text) as uuid[])))
        or q.lead_id in (select l.id from lead l
          where l.id in (select unnest(cast(cast(:taken as text) as uuid[]))) and l.owner_id is not null)
      """;
  private static final String POSTPONE =
      """
      update assignment_queue set due_at = :until
      where lead_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;
  private static final String OFFER_ALL = "update assignment_offer set asked = asked + 1";
  private static final String ANY_TO_OFFER =
      "select exists (select from assignment_offer where offered < asked)";
  // By one at a time; with the rules changed once more, from the first lead again.
  private static final String OFFER =
      """
      with place as (
        select asked, case when reaching = asked then after_lead
          else '00000000-0000-0000-0000-000000000000' end as after_lead
        from assignment_offer where offered < asked
        for update skip locked),
      next as (
        select l.id from place p join lead l on l.owner_id is null and l.id > p.after_lead
        order by l.id limit :most),
      put as (
        insert into assignment_queue (lead_id) select id from next
        on conflict (lead_id) do update set due_at = excluded.due_at
          where assignment_queue.due_at > excluded.due_at)
      update assignment_offer o
      set reaching = p.asked,
        after_lead = coalesce((select id from next order by id desc limit 1), p.after_lead),
        offered = case when (select count(*) from next) < :most then p.asked else o.offered end
      from place p
      returning o.offered < o.asked
      """;

  private final Mutiny.SessionFactory sessions;

  QueueTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Boolean> anyDue(Instant now) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(ANY_DUE, Boolean.class)
                .setParameter("now", now)
                .getSingleResult());
  }

  @Override
  public Uni<List<LeadId>> take(UnitOfWork unit, int most) {
    return unit.session()
        .createNativeQuery(TAKE, UUID.class)
        .setParameter("now", unit.now())
        .setParameter("most", most)
        .getResultList()
        .map(ids -> ids.stream().map(LeadId::new).toList());
  }

  @Override
  public Uni<Void> done(UnitOfWork unit, Collection<LeadId> settled, Collection<LeadId> taken) {
    return unit.session()
        .createNativeQuery(DONE)
        .setParameter("settled", ArrayText.of(settled))
        .setParameter("taken", ArrayText.of(taken))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> postpone(UnitOfWork unit, Collection<LeadId> leads, Instant until) {
    return leads.isEmpty()
        ? Uni.createFrom().voidItem()
        : unit.session()
            .createNativeQuery(POSTPONE)
            .setParameter("until", until)
            .setParameter("ids", ArrayText.of(leads))
            .executeUpdate()
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> offerAll(UnitOfWork unit) {
    return unit.session().createNativeQuery(OFFER_ALL).executeUpdate().replaceWithVoid();
  }

  @Override
  public Uni<Boolean> anyToOffer() {
    return sessions.withSession(
        session -> session.createNativeQuery(ANY_TO_OFFER, Boolean.class).getSingleResult());
  }

  @Override
  public Uni<Boolean> offer(UnitOfWork unit, int most) {
    return unit.session()
        .createNativeQuery(OFFER, Boolean.class)
        .setParameter("most", most)
        .getSingleResultOrNull()
        .map(Boolean.TRUE::equals);
  }
}
