package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.OpportunityId;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where it is kept what deals sell. Whoever changes it holds the deal's lock. */
public interface DealLines {

  /** By number, what was removed included; in the transaction that the caller is in. */
  Uni<List<Lines.Kept>> of(OpportunityId id);

  Uni<Void> write(UnitOfWork unit, OpportunityId id, List<Lines.Kept> changes);

  /** The list prices of those of the products that are sold. */
  Uni<Map<ProductId, Money>> prices(UnitOfWork unit, Set<ProductId> products);
}
