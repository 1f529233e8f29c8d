package io.salesline.leads.lead.store;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class LeadTables implements Leads {

  private static final String POOLS =
      "(:scope_all or l.pool_id in (select pool_id from member_pools(:scope_member)))";
  private static final String IN_SCOPE =
      """
      select l.* from lead l
      where l.id = :id and (%s or l.owner_id is null and %s)
      for no key update of l
      """
          .formatted(Scope.ownerIn("l.owner_id"), POOLS);
  private static final String EXISTING =
      "select l.* from lead l where l.id = :id for no key update of l";
  // In one order everywhere, so that two who lock several do not wait for each other.
  private static final String LOCKED =
      """
      select l.* from lead l
      where l.id in (select unnest(cast(cast(:ids as text) as uuid[])))
      order by l.id for no key update of l
      """;
  // Where a claim is decided: rivals wait for the first one's commit and then find an owner.
  private static final String WAITING =
      """
      select l.* from lead l
      where l.id = :id and l.owner_id is null and %s
      for no key update of l
      """
          .formatted(POOLS);
  private static final String WITHOUT_KEYS =
      "select l.* from lead l where l.company_key is null limit :most for no key update of l";
  private static final String UNOWNED =
      """
      select l.* from lead l
      join unnest(cast(cast(:ids as text) as uuid[])) with ordinality as asked (id, place) using (id)
      where l.owner_id is null
      order by asked.place
      for no key update of l skip locked
      """;
  private static final String CLAIMED =
      "select l.* from lead l where l.id = :id and l.status = 'claimed' for no key update of l";
  private static final String GIVE =
      """
      update lead l
      set owner_id = given.owner_id, claimed_at = given.claimed_at, status = 'claimed', revision = given.revision
      from unnest(cast(cast(:ids as text) as uuid[]), cast(cast(:owners as text) as uuid[]),
        cast(cast(:revisions as text) as bigint[]), cast(cast(:instants as text) as timestamptz[]))
        as given (id, owner_id, revision, claimed_at)
      where l.id = given.id
      """;
  private static final String ROUTE =
      """
      update lead l
      set pool_id = routed.pool_id, revision = routed.revision
      from unnest(cast(cast(:ids as text) as uuid[]), cast(cast(:pools as text) as uuid[]),
        cast(cast(:revisions as text) as bigint[])) as routed (id, pool_id, revision)
      where l.id = routed.id
      """;
  private static final String SCORED_BEFORE =
      """
      select l.* from lead l
      where l.status in ('new', 'claimed', 'qualified') and l.scored_by < :model
      order by l.scored_by limit :most
      for no key update of l skip locked
      """;
  private static final String SCORE =
      """
      update lead l set score = given.score, scored_by = given.model, revision = given.revision
      from unnest(cast(cast(:ids as text) as uuid[]), cast(cast(:scores as text) as int[]),
        cast(cast(:models as text) as int[]), cast(cast(:revisions as text) as bigint[]))
        as given (id, score, model, revision)
      where l.id = given.id
      """;
  private static final String FROM_POOL = "select l.* from lead l where l.id = :id and " + POOLS;

  @Override
  public Uni<Lead> require(UnitOfWork unit, LeadId id) {
    return visible(unit, id).map(seen -> seen.orElseThrow(Refusal::notFound));
  }

  @Override
  public Uni<Optional<Lead>> visible(UnitOfWork unit, LeadId id) {
    var query = unit.scope().bind(query(unit, IN_SCOPE, id));
    return query.getSingleResultOrNull().map(Optional::ofNullable);
  }

  @Override
  public Uni<Optional<Lead>> existing(UnitOfWork unit, LeadId id) {
    return query(unit, EXISTING, id).getSingleResultOrNull().map(Optional::ofNullable);
  }

  @Override
  public Uni<List<Lead>> locked(UnitOfWork unit, Collection<UUID> ids) {
    return EntityRows.query(unit.session(), LOCKED, Lead.class)
        .setParameter("ids", ArrayText.of(ids))
        .getResultList();
  }

  @Override
  public Uni<Optional<Lead>> waiting(UnitOfWork unit, LeadId id) {
    return inPools(unit, query(unit, WAITING, id))
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Lead> requireFromPool(UnitOfWork unit, LeadId id) {
    return inPools(unit, query(unit, FROM_POOL, id))
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Lead>> unowned(UnitOfWork unit, List<LeadId> ids) {
    return EntityRows.query(unit.session(), UNOWNED, Lead.class)
        .setParameter("ids", ArrayText.of(ids))
        .setReadOnly(true)
        .getResultList()
        // Every statement that follows would look through all of them for changes.
        .invoke(leads -> leads.forEach(unit.session()::detach));
  }

  @Override
  public Uni<Optional<Lead>> claimed(UnitOfWork unit, LeadId id) {
    return query(unit, CLAIMED, id)
        .setReadOnly(true)
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Void> give(UnitOfWork unit, List<Lead> given) {
    return given.isEmpty()
        ? Uni.createFrom().voidItem()
        : unit.session()
            .createNativeQuery(GIVE)
            .setParameter("ids", ArrayText.of(given, Lead::id))
            .setParameter("owners", ArrayText.of(given, lead -> lead.standing().ownerId()))
            .setParameter("revisions", ArrayText.of(given, Lead::revision))
            .setParameter("instants", ArrayText.of(given, lead -> lead.standing().claimedAt()))
            .executeUpdate()
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> route(UnitOfWork unit, List<Lead> routed) {
    return routed.isEmpty()
        ? Uni.createFrom().voidItem()
        : unit.session()
            .createNativeQuery(ROUTE)
            .setParameter("ids", ArrayText.of(routed, Lead::id))
            .setParameter("pools", ArrayText.of(routed, lead -> lead.standing().poolId()))
            .setParameter("revisions", ArrayText.of(routed, Lead::revision))
            .executeUpdate()
            .replaceWithVoid();
  }

  @Override
  public Uni<List<Lead>> withoutKeys(UnitOfWork unit, int most) {
    return EntityRows.query(unit.session(), WITHOUT_KEYS, Lead.class)
        .setParameter("most", most)
        .getResultList();
  }

  @Override
  public Uni<List<Lead>> scoredBefore(UnitOfWork unit, int model, int most) {
    return EntityRows.query(unit.session(), SCORED_BEFORE, Lead.class)
        .setParameter("model", model)
        .setParameter("most", most)
        .setReadOnly(true)
        .getResultList()
        .invoke(leads -> leads.forEach(unit.session()::detach));
  }

  @Override
  public Uni<Void> score(UnitOfWork unit, List<Lead> scored) {
    return scored.isEmpty()
        ? Uni.createFrom().voidItem()
        : unit.session()
            .createNativeQuery(SCORE)
            .setParameter("ids", ArrayText.of(scored, Lead::id))
            .setParameter("scores", ArrayText.of(scored, Lead::score))
            .setParameter("models", ArrayText.of(scored, Lead::scoredBy))
            .setParameter("revisions", ArrayText.of(scored, Lead::revision))
            .executeUpdate()
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Lead lead) {
    return unit.session()
        .persist(lead)
        .chain(() -> unit.session().flush())
        .chain(() -> LeadNames.record(unit, lead));
  }

  private static Mutiny.SelectionQuery<Lead> query(UnitOfWork unit, String sql, LeadId id) {
    return EntityRows.query(unit.session(), sql, Lead.class).setParameter("id", id.value());
  }

  private static Mutiny.SelectionQuery<Lead> inPools(
      UnitOfWork unit, Mutiny.SelectionQuery<Lead> query) {
    return query
        .setParameter("scope_all", unit.scope().all())
        .setParameter("scope_member", unit.scope().member());
  }
}
