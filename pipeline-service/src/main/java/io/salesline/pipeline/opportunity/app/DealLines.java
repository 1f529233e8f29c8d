package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Where it is kept what deals sell. Whoever changes it holds the deal's lock. */
public interface DealLines {

  /** By number, what was removed included; in the transaction that the caller is in. */
  Uni<List<Lines.Kept>> of(OpportunityId id);

  Uni<Void> write(UnitOfWork unit, OpportunityId id, List<Lines.Kept> changes);

  /**
   * What those of the products cost that there are: by the price books, else by the list.
   *
   * @param wanted how many of each line's product
   * @return by the line's index; without those whose product is not sold
   */
  Uni<Map<Integer, Cost>> costs(UnitOfWork unit, List<Amount> wanted, String currency);

  record Amount(ProductId product, BigDecimal quantity) {}

  /**
   * @param unitPrice null where nothing says so in the currency
   */
  record Cost(BigDecimal unitPrice) {}
}
