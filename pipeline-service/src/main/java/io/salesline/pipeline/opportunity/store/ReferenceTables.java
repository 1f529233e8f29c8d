package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.opportunity.app.References;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.Patience;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Looks into the replicas of customers and people, and the products. */
@ApplicationScoped
class ReferenceTables implements References {

  // Empty text stands for "not asked": a bare null has no type here.
  private static final String LOOK =
      """
      select
        :customer = '' or exists (select from customer_replica c
          where c.customer_id = cast(nullif(:customer, '') as uuid) and c.status <> 'withdrawn'),
        :owner = '' or exists (select from access_member m
          where m.member_id = cast(nullif(:owner, '') as uuid) and m.active and %s),
        :product = '' or exists (select from product p
          where p.product_id = cast(nullif(:product, '') as uuid) and p.active)
      """
          .formatted(Scope.ownerIn("m.member_id"));
  private static final String CUSTOMER = "select 1 from customer_replica where customer_id = $1";

  private final Pool pool;

  ReferenceTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Found> look(UnitOfWork unit, Wanted wanted) {
    if (wanted.customer() == null && wanted.owner() == null && wanted.product() == null) {
      return Uni.createFrom().item(new Found(true, true, true));
    }
    var query =
        unit.session()
            .createNativeQuery(LOOK, Object[].class)
            .setParameter("customer", Objects.toString(wanted.customer(), ""))
            .setParameter("owner", Objects.toString(wanted.owner(), ""))
            .setParameter("product", Objects.toString(wanted.product(), ""));
    return unit.scope().bind(query).getSingleResult().map(ReferenceTables::found);
  }

  private static Found found(Object[] row) {
    return new Found((boolean) row[0], (boolean) row[1], (boolean) row[2]);
  }

  @Override
  public Uni<Void> await(CustomerId customer) {
    return Patience.until(
            () -> pool.preparedQuery(CUSTOMER).execute(Tuple.of(customer.value())),
            rows -> rows.size() > 0)
        .replaceWithVoid();
  }
}
