package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.ContractState;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ContractLists implements ContractQueries {

  private static final String ONE = "select c.* from contract c where %s and " + InReach.SEEN;
  private static final String BY_ID = ONE.formatted("c.id = :id");
  private static final String BY_DEAL = ONE.formatted("c.opportunity_id = :id");
  private static final String BY_RECEIPT =
      ONE.formatted("c.id = (select r.contract_id from contract_receipt r where r.id = :id)");
  private static final String OVERDUE =
      "(c.next_due_on is not null and c.next_due_on < :scope_today)";
  private static final String NOT_OVERDUE =
      "(c.next_due_on is null or c.next_due_on >= :scope_today)";

  private static final String COUNT_OVERDUE =
      "select count(*) from contract c where c.next_due_on < :today";

  private final Mutiny.SessionFactory sessions;

  ContractLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Account> get(Reach reach, ContractId id) {
    return get(reach, BY_ID, id.value());
  }

  @Override
  public Uni<Account> get(Reach reach, OpportunityId id) {
    return get(reach, BY_DEAL, id.value());
  }

  @Override
  public Uni<Account> get(Reach reach, ReceiptId id) {
    return get(reach, BY_RECEIPT, id.value());
  }

  /** In one transaction and one snapshot, so that the parts add up. */
  private Uni<Account> get(Reach reach, String sql, UUID id) {
    return sessions.withTransaction(
        session -> snapshot(session).chain(() -> account(session, reach, sql, id)));
  }

  private static Uni<Integer> snapshot(Mutiny.Session session) {
    return session
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
  }

  private static Uni<Account> account(Mutiny.Session session, Reach reach, String sql, UUID id) {
    return one(session, reach, sql, id).chain(contract -> AccountRows.of(session, contract));
  }

  private static Uni<Contract> one(Mutiny.Session session, Reach reach, String sql, UUID id) {
    var query = EntityRows.query(session, sql, Contract.class).setParameter("id", id);
    return InReach.bind(reach, query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Delivery>> deliveries(Reach reach, ContractId id) {
    return sessions.withSession(
        session ->
            one(session, reach, BY_ID, id.value()).chain(it -> PaperRows.deliveries(session, id)));
  }

  @Override
  public Uni<List<Invoice>> invoices(Reach reach, ContractId id) {
    return sessions.withSession(
        session ->
            one(session, reach, BY_ID, id.value()).chain(it -> PaperRows.invoices(session, id)));
  }

  @Override
  public Uni<List<Contract>> list(Reach reach, Filter filter, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst(
                "contract c", "c.recorded_at", InReach.SEEN, query -> InReach.bind(reach, query))
            .and("c.owner_id = :owner", filter.owner().map(MemberId::value))
            .and(
                "c.owner_id in (select member_id from unit_members(:unit, :scope_today))",
                filter.unit())
            .and("c.customer_id = :customer", filter.customer().map(CustomerId::value))
            .and("c.state = :state", filter.state().map(ContractState::key));
    filter.overdue().ifPresent(is -> listing.and(is ? OVERDUE : NOT_OVERDUE));
    after.ifPresent(place -> listing.after(place.recordedAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Contract.class, most));
  }

  @Override
  public Uni<Long> overdue(LocalDate today) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(COUNT_OVERDUE, Long.class)
                .setParameter("today", today)
                .getSingleResult());
  }
}
