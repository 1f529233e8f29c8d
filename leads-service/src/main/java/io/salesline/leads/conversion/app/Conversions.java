package io.salesline.leads.conversion.app;

import io.salesline.leads.conversion.domain.Conversion;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Where the conversions are kept. A lead's lock guards its conversion too. */
public interface Conversions {

  /** To be asked when the lead is locked. */
  Uni<Optional<Conversion>> of(UnitOfWork unit, LeadId lead);

  /** A conversion that was decided on and is new. */
  Uni<Void> add(UnitOfWork unit, Conversion conversion);

  /** Fails with a 404 refusal where the scope has no such lead, or it was never to be converted. */
  Uni<Conversion> get(Scope scope, LeadId lead);

  /** Whether there is anything to give up, without a lock. */
  Uni<Boolean> anyOverdue(Instant now);

  /**
   * The lead whose conversion has waited longest past its deadline, locked until the transaction
   * ends; one that another replica is busy with is passed over. Empty when there is none.
   */
  Uni<Optional<LeadId>> lockOverdue(UnitOfWork unit, Instant now);
}
