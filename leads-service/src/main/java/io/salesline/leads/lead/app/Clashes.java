package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Which leads and customers are the same as one that comes in. */
public interface Clashes {

  /** Nobody else brings anything that has one of these keys until the transaction ends. */
  Uni<Void> hold(UnitOfWork unit, MatchKeys keys);

  /**
   * Of all that have a key in common, one is looked for at a time until the transaction ends, so
   * that of two who bring the same lead at once the second meets the first one's.
   */
  Uni<List<Clash>> prevented(UnitOfWork unit, MatchKeys keys);

  /** The same without waiting for anybody, and those whose company is called nearly the same. */
  Uni<List<Clash>> foreseen(Scope scope, MatchKeys keys);
}
