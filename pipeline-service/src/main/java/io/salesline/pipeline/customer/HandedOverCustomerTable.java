package io.salesline.pipeline.customer;

import io.salesline.pipeline.customer.app.HandedOverCustomers;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class HandedOverCustomerTable implements HandedOverCustomers {

  private static final String LEFT =
      """
      from customer_replica c
      where c.handover_id is distinct from c.followed_handover_id
        and c.handover_id is not null and c.owner_id is not null
      """;
  private static final String ANY_LEFT = "select exists (select " + LEFT + ")";
  private static final String NEXT =
      "select c.customer_id, c.handover_id, c.handed_over_from, c.owner_id "
          + LEFT
          + " order by c.customer_id limit 1 for no key update of c skip locked";
  private static final String FOLLOWED =
      "update customer_replica set followed_handover_id = :handover where customer_id = :customer";

  private final Mutiny.SessionFactory sessions;

  HandedOverCustomerTable(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Boolean> anyLeft() {
    return sessions.withSession(
        session -> session.createNativeQuery(ANY_LEFT, Boolean.class).getSingleResult());
  }

  @Override
  public Uni<Optional<HandedOver>> next(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(NEXT, Object[].class)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(HandedOverCustomerTable::handedOver));
  }

  private static HandedOver handedOver(Object[] row) {
    return new HandedOver(
        new CustomerId((UUID) row[0]),
        (UUID) row[1],
        new MemberId((UUID) row[2]),
        new MemberId((UUID) row[3]));
  }

  @Override
  public Uni<Void> followed(UnitOfWork unit, HandedOver customer) {
    return unit.session()
        .createNativeQuery(FOLLOWED)
        .setParameter("handover", customer.handover())
        .setParameter("customer", customer.customer().value())
        .executeUpdate()
        .replaceWithVoid();
  }
}
