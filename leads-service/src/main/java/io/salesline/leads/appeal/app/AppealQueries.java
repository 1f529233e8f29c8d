package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at appeals: for the parties and those above them. */
public interface AppealQueries {

  /** Fails with a 404 refusal. */
  Uni<Appeal> get(Scope scope, UUID id);

  /** Latest first. */
  Uni<List<Appeal>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /** What happened to it, newest first. Whether the caller may read it is asked before. */
  Uni<List<LedgerLine>> ledger(Matter matter, int most);

  /**
   * @param open only open ones
   * @param toDecide only open ones in which the caller has no part
   */
  record Filter(boolean open, boolean toDecide) {}

  record Place(Instant filedAt, UUID id) {}

  /**
   * @param action as the audit log calls it
   * @param by who did it; null for the system
   * @param ownerId whose it was from then on; null where that did not change or it is nobody's
   * @param previousOwnerId whose it was until then; null where that did not change or was nobody's
   */
  record LedgerLine(Instant at, String action, String by, UUID ownerId, UUID previousOwnerId) {}
}
