package io.salesline.leads.response.store;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.response.app.Escalations;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class EscalationTables implements Escalations {

  private static final String ANY_DUE =
      "select exists (select from first_response where outcome = 'open' and next_at <= $1)";
  // Only the leads are locked, as everywhere; what they then wait for is read after that.
  private static final String LOCK_DUE =
      """
      select l.id from first_response r join lead l on l.id = r.lead_id
      where r.outcome = 'open' and r.next_at <= :now
      order by r.next_at
      limit :most
      for no key update of l skip locked
      """;
  private static final String DUE =
      """
      select r.* from first_response r
      where r.lead_id in (select unnest(cast(cast(:leads as text) as uuid[])))
        and r.outcome = 'open' and r.next_at <= :now
      order by r.next_at, r.id
      """;
  private static final String MANAGERS =
      """
      select m.id, m.manager from (
        select id, manager_above(id, :today) as manager
        from unnest(cast(cast(:members as text) as uuid[])) each(id)) m
      where m.manager is not null
      """;
  private static final String ADVANCE =
      """
      update first_response r
      set escalations = r.escalations + 1,
        next_at = case r.escalations when 0 then r.tell_at when 1 then r.take_back_at end
      where r.id in (select unnest(cast(cast(:responses as text) as uuid[])))
      """;

  private final Mutiny.SessionFactory sessions;
  private final Pool pool;

  EscalationTables(Mutiny.SessionFactory sessions, Pool pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> anyDue(Instant now) {
    return pool.preparedQuery(ANY_DUE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  @Override
  public Uni<List<LeadId>> lockDue(UnitOfWork unit, int most) {
    return unit.session()
        .createNativeQuery(LOCK_DUE, UUID.class)
        .setParameter("now", unit.now())
        .setParameter("most", most)
        .getResultList()
        .map(ids -> ids.stream().map(LeadId::new).toList());
  }

  @Override
  public Uni<List<FirstResponse>> due(UnitOfWork unit, List<LeadId> leads) {
    return EntityRows.query(unit.session(), DUE, FirstResponse.class)
        .setParameter("leads", ArrayText.of(leads))
        .setParameter("now", unit.now())
        .getResultList();
  }

  @Override
  public Uni<Map<MemberId, MemberId>> managers(UnitOfWork unit, Collection<MemberId> members) {
    return members.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : unit.session()
            .createNativeQuery(MANAGERS, Object[].class)
            .setParameter("members", ArrayText.of(members))
            .setParameter("today", unit.today())
            .getResultList()
            .map(EscalationTables::managers);
  }

  private static Map<MemberId, MemberId> managers(List<Object[]> rows) {
    return rows.stream()
        .collect(toMap(row -> new MemberId((UUID) row[0]), row -> new MemberId((UUID) row[1])));
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, List<Escalation> escalations) {
    return unit.session()
        .persistAll(escalations.toArray())
        .chain(() -> unit.session().flush())
        .chain(() -> advance(unit, escalations));
  }

  private static Uni<Void> advance(UnitOfWork unit, List<Escalation> escalations) {
    return unit.session()
        .createNativeQuery(ADVANCE)
        .setParameter("responses", ArrayText.of(escalations, Escalation::responseId))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Escalation>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    String visible = "(" + Scope.ownerIn("e.owner_id") + " or e.told_id = :scope_member)";
    var listing =
        Listing.latestFirst("response_escalation e", "e.escalated_at", visible, scope::bind)
            .and("e.told_id = :told", filter.told().map(MemberId::value))
            .and("e.step = :step", filter.step().map(EscalationStep::key))
            .and("e.lead_id = :lead", filter.lead().map(LeadId::value));
    after.ifPresent(place -> listing.after(place.escalatedAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Escalation.class, most));
  }
}
