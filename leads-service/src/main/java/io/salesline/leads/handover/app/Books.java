package io.salesline.leads.handover.app;

import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What members have in their books: the leads they work on and the customers they own. */
public interface Books {

  /**
   * Customers and leads, the oldest of each first. Leads that were converted or given up stay with
   * whom they were, so they are in no book.
   *
   * @param most how many at most are of interest
   */
  Uni<List<BookEntry>> of(UnitOfWork unit, MemberId owner, int most);

  /** Whether somebody's book may be handed over by the caller: active or not, but in scope. */
  Uni<Boolean> mayTakeFrom(UnitOfWork unit, MemberId owner);
}
