package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.pipeline.opportunity.domain.DealTeam;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Where it is kept who works on which deal beside its owner. */
public interface Collaborators {

  /** First added first; in the transaction that the caller is in, if there is one. */
  Uni<DealTeam> of(OpportunityId id);

  /**
   * Writes what was decided under the deal's lock.
   *
   * @return false where there is no such active member; whoever leaves is removed all the same
   */
  Uni<Boolean> record(UnitOfWork unit, Collaborator collaborator);
}
