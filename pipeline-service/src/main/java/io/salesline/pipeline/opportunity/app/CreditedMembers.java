package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The people among whom the credit for a deal is shared. */
public interface CreditedMembers {

  /** Those of them who are active members of the organisation, of whatever team. */
  Uni<Set<MemberId>> active(UnitOfWork unit, Set<MemberId> members);
}
