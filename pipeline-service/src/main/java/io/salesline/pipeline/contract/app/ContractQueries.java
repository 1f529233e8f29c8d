package io.salesline.pipeline.contract.app;

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
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at contracts, in somebody's reach; a 404 refusal for what is not in it. */
public interface ContractQueries {

  Uni<Account> get(Reach reach, ContractId id);

  /** The contract of a deal. */
  Uni<Account> get(Reach reach, OpportunityId id);

  /** The contract that a receipt is for. */
  Uni<Account> get(Reach reach, ReceiptId id);

  /** In the order in which they were recorded. */
  Uni<List<Delivery>> deliveries(Reach reach, ContractId id);

  /** In the order in which they were recorded. */
  Uni<List<Invoice>> invoices(Reach reach, ContractId id);

  /** Newest first. */
  Uni<List<Contract>> list(Reach reach, Filter filter, Optional<Place> after, int most);

  /** How many have an instalment that is not wholly paid and was due before that day. */
  Uni<Long> overdue(LocalDate today);

  /**
   * Empty parts do not filter.
   *
   * @param unit the owner belongs to it, or to a unit beneath it, today
   * @param overdue whether an instalment that is not wholly paid was due before today
   */
  record Filter(
      Optional<MemberId> owner,
      Optional<UUID> unit,
      Optional<CustomerId> customer,
      Optional<ContractState> state,
      Optional<Boolean> overdue) {}

  /** The sort key of a contract. */
  record Place(Instant recordedAt, ContractId id) {}
}
