package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.AnswerId;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where the answers are kept, every revision of them. */
public interface Checklists {

  /** The answer as it stands; {@link ChecklistAnswer#none} before the first. */
  Uni<ChecklistAnswer> find(UnitOfWork unit, OpportunityId id, String item);

  Uni<Void> record(UnitOfWork unit, ChecklistAnswer answer);

  /** The answers of a deal as they stand, those taken back included. */
  Uni<List<ChecklistAnswer>> all(OpportunityId id);

  /** Of which deal it is; fails with a 404 refusal before the first answer. */
  Uni<OpportunityId> dealOf(AnswerId id);

  /** Every revision of one answer, first to last; none where the deal is not in the scope. */
  Uni<List<ChecklistAnswer>> history(Scope scope, OpportunityId id, String item);
}
