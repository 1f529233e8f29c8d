package io.salesline.leads.assignment.app;

import io.salesline.leads.id.LeadId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Leads at which the rules are to look. Every lead that comes in without an owner is put there. */
public interface AssignmentQueue {

  /** Whether any waits; asked without a lock. */
  Uni<Boolean> anyDue(Instant now);

  /** Those that have waited longest; nobody else gets them until the transaction ends. */
  Uni<List<LeadId>> take(UnitOfWork unit, int most);

  /** These need not be looked at again, nor those among the others that somebody has by now. */
  Uni<Void> done(UnitOfWork unit, Collection<LeadId> settled, Collection<LeadId> taken);

  Uni<Void> postpone(UnitOfWork unit, Collection<LeadId> leads, Instant until);

  /** All that nobody has are to be looked at again; {@link #offer} puts them there. */
  Uni<Void> offerAll(UnitOfWork unit);

  /** Whether some are to be put there; asked without a lock. */
  Uni<Boolean> anyToOffer();

  /** Puts the next of them there; true while more are left for whoever asks. */
  Uni<Boolean> offer(UnitOfWork unit, int most);
}
