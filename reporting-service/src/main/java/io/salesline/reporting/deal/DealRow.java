package io.salesline.reporting.deal;

import io.salesline.reporting.sql.Bounded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What reporting reads of an opportunity event: the row after the change and, of the change, where
 * it came from.
 *
 * @param amountOrganisation in the organisation's currency, without tax; zero where none is known
 * @param collection none, open, unknown or complete
 * @param fromStage null unless the event moved it
 * @param previousOwnerId null unless the event changed hands
 * @param grossProfitAmountOrganisation without tax; null where the cost of a line is not known
 */
public record DealRow(
    UUID opportunityId,
    UUID customerId,
    UUID ownerId,
    UUID productId,
    UUID leadId,
    int processVersion,
    String stage,
    String status,
    BigDecimal amountOrganisation,
    LocalDate expectedClose,
    LocalDate openedOn,
    Instant stageEnteredAt,
    LocalDate closedOn,
    Instant wonAt,
    String lossReason,
    String collection,
    boolean history,
    String fromStage,
    Boolean backward,
    UUID previousOwnerId,
    BigDecimal grossProfitAmountOrganisation) {

  private static final Set<String> STATUSES = Set.of("open", "won", "lost");

  public DealRow {
    Objects.requireNonNull(opportunityId, "opportunity_id");
    Objects.requireNonNull(ownerId, "owner_id");
    Objects.requireNonNull(stage, "stage");
    if (!STATUSES.contains(status)) {
      throw new IllegalArgumentException("status is none of " + STATUSES);
    }
    amountOrganisation =
        amountOrganisation == null
            ? BigDecimal.ZERO
            : Bounded.amount(amountOrganisation, "amount_organisation");
    if (grossProfitAmountOrganisation != null) {
      grossProfitAmountOrganisation =
          Bounded.amount(grossProfitAmountOrganisation, "gross_profit_amount_organisation");
    }
    collection = collection == null ? "none" : collection;
  }

  /** What the rollups count of this deal. */
  Position position() {
    return new Position(
        ownerId,
        customerId,
        processVersion,
        stage,
        status,
        collecting(),
        closedOn,
        amountOrganisation,
        productId,
        grossProfitAmountOrganisation,
        openedOn);
  }

  private boolean collecting() {
    return status.equals("won") && collection.equals("open");
  }
}
