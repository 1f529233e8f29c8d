package io.salesline.leads.worth.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is kept of deals. Each row holds its revision, so that a redelivery changes nothing. */
public interface DealLedger {

  Uni<Void> record(SqlConnection transaction, List<Deal> deals);

  Uni<Void> recordLines(SqlConnection transaction, List<Line> lines);

  /**
   * A deal as it is now.
   *
   * @param customerId null only for history whose source has none
   * @param status open, won or lost
   * @param amount in the organisation's currency, tax excluded
   * @param rate units of the organisation's currency for one of the deal's
   * @param openedOn null where the source of history does not say
   * @param closedOn null while open, and where the source of history does not say
   */
  record Deal(
      UUID opportunityId,
      long revision,
      UUID customerId,
      String status,
      BigDecimal amount,
      BigDecimal rate,
      LocalDate openedOn,
      LocalDate closedOn) {}

  /**
   * A line as it is now.
   *
   * @param profit in the deal's currency; null where nobody knows the cost
   */
  record Line(UUID opportunityId, int number, long revision, boolean removed, BigDecimal profit) {}
}
