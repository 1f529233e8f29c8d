package io.salesline.leads.worth.store;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.worth.app.Wallets;
import io.salesline.leads.worth.domain.WalletStatement;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class WalletTables implements Wallets {

  private static final String CURRENT =
      """
      select w.* from wallet_statement w where w.customer_id = :customer
      order by w.declared_on desc, w.revision desc limit 1
      """;
  private static final String REVISION =
      "select coalesce(max(revision), 0) from wallet_statement where customer_id = :customer";
  private static final String MOVE =
      """
      update wallet_statement w
      set customer_id = :survivor, revision = w.revision + coalesce(
        (select max(k.revision) from wallet_statement k where k.customer_id = :survivor), 0)
      where w.customer_id = :duplicate
      """;

  private final Mutiny.SessionFactory sessions;

  WalletTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Optional<WalletStatement>> current(CustomerId customer) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, CURRENT, WalletStatement.class)
                .setParameter("customer", customer.value())
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
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
  public Uni<Void> add(UnitOfWork unit, WalletStatement statement) {
    return unit.session().persist(statement);
  }
}
