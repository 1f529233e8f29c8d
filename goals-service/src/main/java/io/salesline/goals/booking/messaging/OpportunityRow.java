package io.salesline.goals.booking.messaging;

import static java.util.Objects.requireNonNull;

import io.salesline.goals.booking.app.Booking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of an opportunity that booking reads.
 *
 * @param closedOn null while it is open; null too for a past deal whose day nobody knows
 * @param amountOrganisation tax excluded, in the organisation's currency
 */
record OpportunityRow(
    UUID opportunityId,
    UUID ownerId,
    String status,
    LocalDate closedOn,
    BigDecimal amountOrganisation) {

  private static final String WON = "won";

  OpportunityRow {
    requireNonNull(opportunityId, "opportunity_id");
    requireNonNull(ownerId, "owner_id");
    requireNonNull(status, "status");
    requireNonNull(amountOrganisation, "amount_organisation");
  }

  /** Empty for a deal that is not won; also for one without a day, which no month can count. */
  Optional<Booking> booking() {
    return WON.equals(status) && closedOn != null
        ? Optional.of(new Booking(ownerId, closedOn, amountOrganisation))
        : Optional.empty();
  }
}
