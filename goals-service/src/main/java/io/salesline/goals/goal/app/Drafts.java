package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.DraftStatus;
import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All drafts of goals. */
public interface Drafts {

  /** The place after which a list goes on: age and id of the last draft seen. */
  record After(Instant draftedAt, UUID id) {}

  Uni<Void> add(UnitOfWork work, GoalDraft draft);

  /**
   * For a change, locked. Fails with 404 where the caller does not see it: whoever drafted it does,
   * whoever it concerns, and those above.
   */
  Uni<GoalDraft> lock(UnitOfWork work, Scope scope, GoalId id);

  /** Empty too where the reader does not see it. */
  Uni<Optional<GoalDraft>> find(Scope scope, GoalId id);

  /** Those that a reader sees, the youngest first; at most {@code most}. */
  Uni<List<GoalDraft>> list(
      Scope scope, Optional<DraftStatus> status, Optional<After> after, int most);
}
