package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;

/** Where delivery and invoice records are kept; they are added and never changed. */
public interface Papers {

  Uni<Void> add(UnitOfWork unit, ContractId contract, Delivery delivery);

  /** False, and nothing is added, where the number is taken. */
  Uni<Boolean> add(UnitOfWork unit, ContractId contract, Invoice invoice);

  /** The greatest share that was told of a contract. */
  Uni<Optional<Integer>> shareDelivered(UnitOfWork unit, ContractId contract);

  /** The numbers of the instalments that invoices name. */
  Uni<Set<Integer>> invoiced(UnitOfWork unit, ContractId contract);
}
