package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.OpportunityId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** The visits made for a deal, as criteria see them. Whoever keeps visits provides them. */
public interface VisitsOfDeals {

  /** In the transaction that the caller is in. Values are strings, booleans, longs and instants. */
  Uni<List<Map<String, Object>>> of(OpportunityId opportunity);
}
