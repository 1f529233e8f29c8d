package io.salesline.leads.strategy.store;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.strategy.app.Strategies;
import io.salesline.leads.strategy.domain.Strategy;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StrategyTables implements Strategies {

  private static final String VERSIONS =
      """
      select s.* from customer_strategy s where s.customer_id = :customer and s.revision < :before
      order by s.revision desc
      """;
  private static final String REVISION =
      "select coalesce(max(revision), 0) from customer_strategy where customer_id = :customer";
  private static final String MOVE =
      """
      update customer_strategy set customer_id = :survivor
      where customer_id = :duplicate
        and not exists (select from customer_strategy k where k.customer_id = :survivor)
      """;

  private final Mutiny.SessionFactory sessions;

  StrategyTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Strategy>> versions(CustomerId customer, Optional<Long> before, int most) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, VERSIONS, Strategy.class)
                .setParameter("customer", customer.value())
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(most)
                .getResultList());
  }

  @Override
  public Uni<Long> revision(UnitOfWork unit, CustomerId customer) {
    return unit.session()
        .createNativeQuery(REVISION, Long.class)
        .setParameter("customer", customer.value())
        .getSingleResult();
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId from, CustomerId to) {
    return unit.session()
        .createNativeQuery(MOVE)
        .setParameter("duplicate", from.value())
        .setParameter("survivor", to.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Strategy version) {
    return unit.session().persist(version);
  }
}
