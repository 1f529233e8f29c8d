package io.salesline.leads.customer.store;

import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
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
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class CustomerTables implements Customers {

  // In one order everywhere, so that two who lock several do not wait for each other. The ids are
  // read once: with "= any" PostgreSQL reads them for each row, where it reads the table through.
  private static final String WITHOUT_KEYS =
      "select c.* from customer c where c.name_key is null limit :most for no key update of c";
  private static final String EXISTING =
      """
      select c.* from customer c
      where c.id in (select unnest(cast(cast(:ids as text) as uuid[])))
      order by c.id for no key update of c
      """;
  private static final String BENEATH =
      "select c.* from customer c where c.parent_id = :id and c.status <> 'merged'"
          + " order by c.id for no key update of c";
  private static final String WITH_ALL_ABOVE =
      """
      select c.* from customer c
      where c.id in (
        with recursive above as (
          select id, parent_id from customer
          where id in (select unnest(cast(cast(:ids as text) as uuid[])))
          union
          select p.id, p.parent_id from customer p join above a on p.id = a.parent_id)
        select id from above)
      order by c.id for no key update of c
      """;
  private static final String POOLS =
      "(:scope_all or c.pool_id in (select pool_id from member_pools(:scope_member)))";
  private static final String IN_SCOPE =
      """
      select c.* from customer c
      where c.id = :id and (%s or c.owner_id is null and %s)
      for no key update of c
      """
          .formatted(Scope.ownerIn("c.owner_id"), POOLS);
  private static final String FROM_POOL =
      "select c.* from customer c where c.id = :id and c.status not in ('withdrawn', 'merged') and "
          + POOLS;
  // Where a claim is decided: rivals wait for the first one's commit and then find an owner.
  private static final String WAITING =
      FROM_POOL + " and c.owner_id is null for no key update of c";
  private static final String MAY_OWN =
      "select exists (select from access_member m where m.member_id = :owner and m.active and "
          + Scope.ownerIn("m.member_id")
          + ")";
  private static final String ONE_BULK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('leads/customers-bulk', 0))";

  @Override
  public Uni<List<Customer>> existing(UnitOfWork unit, Collection<CustomerId> ids) {
    return locked(unit, EXISTING, ids);
  }

  @Override
  public Uni<List<Customer>> existingWithAllAbove(UnitOfWork unit, Collection<CustomerId> ids) {
    return locked(unit, WITH_ALL_ABOVE, ids);
  }

  @Override
  public Uni<List<Customer>> beneath(UnitOfWork unit, CustomerId id) {
    return query(unit, BENEATH, id).getResultList();
  }

  private static Uni<List<Customer>> locked(
      UnitOfWork unit, String sql, Collection<CustomerId> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return EntityRows.query(unit.session(), sql, Customer.class)
        .setParameter("ids", ArrayText.of(ids))
        .getResultList();
  }

  @Override
  public Uni<Optional<Customer>> visible(UnitOfWork unit, CustomerId id) {
    var visible = CustomerLists.visible(unit.scope());
    visible.where("r.id = :id", "id", id.value());
    return visible.first(unit.session(), 1).getSingleResultOrNull().map(Optional::ofNullable);
  }

  @Override
  public Uni<Customer> require(UnitOfWork unit, CustomerId id) {
    return found(unit.scope().bind(query(unit, IN_SCOPE, id)));
  }

  @Override
  public Uni<Optional<Customer>> waiting(UnitOfWork unit, CustomerId id) {
    return inPools(unit, query(unit, WAITING, id))
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Customer> requireFromPool(UnitOfWork unit, CustomerId id) {
    return found(inPools(unit, query(unit, FROM_POOL, id)));
  }

  private static Uni<Customer> found(Mutiny.SelectionQuery<Customer> query) {
    return query.getSingleResultOrNull().onItem().ifNull().failWith(Refusal::notFound);
  }

  private static Mutiny.SelectionQuery<Customer> query(UnitOfWork unit, String sql, CustomerId id) {
    return EntityRows.query(unit.session(), sql, Customer.class).setParameter("id", id.value());
  }

  private static Mutiny.SelectionQuery<Customer> inPools(
      UnitOfWork unit, Mutiny.SelectionQuery<Customer> query) {
    return query
        .setParameter("scope_all", unit.scope().all())
        .setParameter("scope_member", unit.scope().member());
  }

  @Override
  public Uni<Boolean> mayOwn(UnitOfWork unit, MemberId owner) {
    var query =
        unit.session()
            .createNativeQuery(MAY_OWN, Boolean.class)
            .setParameter("owner", owner.value());
    return unit.scope().bind(query).getSingleResult();
  }

  @Override
  public Uni<List<Customer>> withoutKeys(UnitOfWork unit, int most) {
    return EntityRows.query(unit.session(), WITHOUT_KEYS, Customer.class)
        .setParameter("most", most)
        .getResultList();
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, List<CustomerDecision> decisions) {
    if (decisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Object[] fresh =
        decisions.stream()
            .filter(decision -> decision.before() == null)
            .map(CustomerDecision::customer)
            .toArray();
    return unit.session()
        .persistAll(fresh)
        .chain(() -> unit.session().flush())
        .chain(() -> CustomerNames.record(unit, decisions));
  }

  @Override
  public Uni<Void> lockBulk(UnitOfWork unit) {
    return unit.session()
        .createNativeQuery(ONE_BULK, Integer.class)
        .getSingleResult()
        .replaceWithVoid();
  }
}
