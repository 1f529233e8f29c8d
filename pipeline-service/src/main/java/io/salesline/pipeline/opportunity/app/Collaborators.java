package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where it is kept who works on which deal beside its owner. */
public interface Collaborators {

  /** First added first. */
  Uni<List<Collaborator>> of(OpportunityId id);

  /**
   * Adds somebody, or gives them another role; answers who stands there then.
   *
   * @return null where there is no such active member
   */
  Uni<Collaborator> put(UnitOfWork unit, Collaborator collaborator);

  /** Whether there was somebody to remove. */
  Uni<Boolean> remove(UnitOfWork unit, OpportunityId id, MemberId member);
}
