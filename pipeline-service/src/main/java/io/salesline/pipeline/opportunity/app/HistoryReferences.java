package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.money.Money;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom and what history records name, looked up for all of them at once. */
public interface HistoryReferences {

  /**
   * Waits up to a second for people and customers that are on their way; what is then still missing
   * is simply not in the answer.
   */
  Uni<Resolved> resolve(List<HistoryRecord> records);

  /**
   * @param owners by username
   * @param products by code
   */
  record Resolved(
      Map<String, MemberId> owners, Set<CustomerId> customers, Map<String, Product> products) {}

  record Product(ProductId id, Money listPrice) {}
}
