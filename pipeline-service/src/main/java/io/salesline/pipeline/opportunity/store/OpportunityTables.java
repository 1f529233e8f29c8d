package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.Opportunities;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.LockMode;

@ApplicationScoped
class OpportunityTables implements Opportunities {

  // In Hibernate's own words, for it keeps the plan of such a query only (ADR 10); and not where
  // a function's last argument is a parameter, for that might stand for a list of values.
  private static final String IN_SCOPE =
      """
      select o from Opportunity o where o.id = :id
        and cast(sql('(? or exists (select from visible_members(?, ?) v where v.member_id = ?))',
          :scope_all, :scope_member, :scope_today, o.terms.ownerId) as Boolean) = true
      """;
  private static final String SEEN =
      "select o.* from opportunity o where o.id = :id and " + Seen.DEAL + " for no key update of o";
  private static final String COLLABORATES =
      """
      select :id in (select k from collaborations(:member) k)
      """;
  // In one order everywhere, so that two who lock several do not wait for each other. The ids are
  // read once: with "= any" PostgreSQL reads them for each row, where it reads the table through.
  private static final String EXISTING =
      """
      select o.* from opportunity o
      where o.id in (select unnest(cast(cast(:ids as text) as uuid[])))
      order by o.id for no key update of o
      """;
  private static final String OPEN_OF =
      "select %s from opportunity o where o.owner_id = :owner and o.status = 'open' and "
          + Scope.ownerIn("o.owner_id");
  private static final String SOME_OPEN_OF =
      OPEN_OF.formatted("o.*") + " order by o.id limit :most for no key update of o";
  private static final String HOW_MANY_OPEN_OF = OPEN_OF.formatted("cast(count(*) as int)");
  private static final String OPEN_WITH =
      """
      select o.* from opportunity o
      where o.customer_id = :customer and o.owner_id = :owner and o.status = 'open'
      order by o.id limit :most for no key update of o
      """;
  private static final String DWELLING =
      " from opportunity o where o.rotting_since is null and o.stage_entered_at is not null"
          + " and (o.status = 'open' or o.collection = 'open')";
  private static final String PLACES =
      "select distinct o.process_version, o.stage" + DWELLING + " order by 1, 2";
  private static final String STANDING_SINCE =
      "select o.*"
          + DWELLING
          + """
             and o.process_version = :version and o.stage = :stage and o.stage_entered_at < :before
            order by o.id limit :most for no key update of o skip locked
            """;
  // Customer by customer: in the order of the records all of them would be read to find none.
  private static final String OF_MERGED =
      """
      select o.* from opportunity o where o.id in (
        select w.id from customer_replica r
        cross join lateral (
          select x.id from opportunity x where x.customer_id = r.customer_id limit :most) w
        where r.merged_into_id is not null limit :most)
      order by o.id for no key update of o skip locked
      """;
  private static final String ONE_RECORDING =
      "select 1 from pg_advisory_xact_lock(hashtextextended('pipeline/record-history', 0))";

  @Override
  public Uni<Opportunity> require(UnitOfWork unit, OpportunityId id) {
    var query =
        unit.session()
            .createSelectionQuery(IN_SCOPE, Opportunity.class)
            .setParameter("id", id.value())
            .setLockMode(LockMode.PESSIMISTIC_WRITE);
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(unit, id))
        .invoke(unit::gotHold);
  }

  @Override
  public Uni<Opportunity> requireToWorkOn(UnitOfWork unit, OpportunityId id) {
    return find(unit, id, SEEN).onItem().ifNull().failWith(Refusal::notFound).invoke(unit::gotHold);
  }

  private static Uni<Opportunity> find(UnitOfWork unit, OpportunityId id, String query) {
    var selection =
        EntityRows.query(unit.session(), query, Opportunity.class).setParameter("id", id.value());
    return unit.scope().bind(selection).getSingleResultOrNull();
  }

  // Asked only of those whom the deal is not in scope for, so that no move waits for it.
  private static Uni<Opportunity> refuse(UnitOfWork unit, OpportunityId id) {
    if (unit.caller().isSystem()) {
      return Uni.createFrom().failure(Refusal.notFound());
    }
    return unit.session()
        .createNativeQuery(COLLABORATES, Boolean.class)
        .setParameter("id", id.value())
        .setParameter("member", unit.caller().memberId())
        .getSingleResult()
        .chain(collaborates -> Uni.createFrom().failure(refusal(collaborates)));
  }

  private static Refusal refusal(boolean collaborates) {
    return collaborates ? Refusal.forbidden("collaborators-only-look") : Refusal.notFound();
  }

  @Override
  public Uni<List<Opportunity>> existing(UnitOfWork unit, List<OpportunityId> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return EntityRows.query(unit.session(), EXISTING, Opportunity.class)
        .setParameter("ids", ArrayText.of(ids))
        .getResultList()
        .invoke(unit::gotHold);
  }

  @Override
  public Uni<List<Opportunity>> openOf(UnitOfWork unit, MemberId owner, int most) {
    var query =
        EntityRows.query(unit.session(), SOME_OPEN_OF, Opportunity.class)
            .setParameter("owner", owner.value())
            .setParameter("most", most);
    return unit.scope().bind(query).getResultList().invoke(unit::gotHold);
  }

  @Override
  public Uni<Integer> countOpenOf(UnitOfWork unit, MemberId owner) {
    var query =
        unit.session()
            .createNativeQuery(HOW_MANY_OPEN_OF, Integer.class)
            .setParameter("owner", owner.value());
    return unit.scope().bind(query).getSingleResult();
  }

  @Override
  public Uni<List<Place>> places(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(PLACES, Object[].class)
        .getResultList()
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Place((int) row[0], new StageKey((String) row[1])))
                    .toList());
  }

  @Override
  public Uni<List<Opportunity>> standingSince(
      UnitOfWork unit, Place place, Instant before, int most) {
    return EntityRows.query(unit.session(), STANDING_SINCE, Opportunity.class)
        .setParameter("version", place.processVersion())
        .setParameter("stage", place.stage().value())
        .setParameter("before", before)
        .setParameter("most", most)
        .getResultList()
        .invoke(unit::gotHold);
  }

  @Override
  public Uni<List<Opportunity>> openWith(
      UnitOfWork unit, CustomerId customer, MemberId owner, int most) {
    return EntityRows.query(unit.session(), OPEN_WITH, Opportunity.class)
        .setParameter("customer", customer.value())
        .setParameter("owner", owner.value())
        .setParameter("most", most)
        .getResultList()
        .invoke(unit::gotHold);
  }

  @Override
  public Uni<List<Opportunity>> ofMergedCustomers(UnitOfWork unit, int most) {
    return EntityRows.query(unit.session(), OF_MERGED, Opportunity.class)
        .setParameter("most", most)
        .getResultList()
        .invoke(unit::gotHold);
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Object[] fresh =
        decisions.stream()
            .filter(decision -> decision.before() == null)
            .map(Decision::opportunity)
            .toArray();
    return unit.session()
        .persistAll(fresh)
        .chain(() -> unit.session().flush())
        .chain(() -> StageStays.record(unit, decisions))
        .chain(() -> DealNames.record(unit, decisions));
  }

  @Override
  public Uni<Void> lockHistory(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(ONE_RECORDING, Integer.class)
        .getSingleResult()
        .replaceWithVoid();
  }
}
