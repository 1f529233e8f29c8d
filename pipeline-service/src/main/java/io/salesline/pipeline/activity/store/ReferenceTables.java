package io.salesline.pipeline.activity.store;

import io.salesline.pipeline.activity.app.References;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.Patience;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Looks into the replicas of customers and people, and the deals. */
@ApplicationScoped
class ReferenceTables implements References {

  // Empty text stands for "not asked": a bare null has no type here.
  private static final String LOOK =
      """
      select
        :customer = '' or exists (select from customer_replica c
          where c.customer_id = cast(nullif(:customer, '') as uuid) and c.status <> 'withdrawn'),
        :deal = '' or exists (select from opportunity o
          where o.id = cast(nullif(:deal, '') as uuid) and %s
            and (:customer = '' or o.customer_id = cast(nullif(:customer, '') as uuid))),
        (select min(cast(wanted.member_id as text))
          from unnest(cast(cast(:owners as text) as uuid[])) as wanted (member_id)
          where not exists (select from access_member m
            where m.member_id = wanted.member_id and m.active and %s))
      """
          .formatted(OnDeals.DEAL, Scope.ownerIn("m.member_id"));
  private static final String CUSTOMER = "select 1 from customer_replica where customer_id = $1";

  private final Pool pool;

  ReferenceTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> require(UnitOfWork unit, Wanted wanted) {
    if (wanted.customer() == null && wanted.opportunity() == null && wanted.owners().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var query =
        unit.session()
            .createNativeQuery(LOOK, Object[].class)
            .setParameter("customer", Objects.toString(wanted.customer(), ""))
            .setParameter("deal", Objects.toString(wanted.opportunity(), ""))
            .setParameter("owners", ArrayText.of(wanted.owners()));
    return unit.scope()
        .bind(query)
        .getSingleResult()
        .map(row -> new Found((boolean) row[0], (boolean) row[1], (String) row[2]))
        .invoke(found -> found.check(wanted))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> await(UUID customer) {
    return Patience.until(
            () -> pool.preparedQuery(CUSTOMER).execute(Tuple.of(customer)), rows -> rows.size() > 0)
        .replaceWithVoid();
  }
}
