package io.salesline.pipeline.opportunity.domain;

import java.time.LocalDate;

/** Says what a deal is worth at the rate of the day on which it is booked (domain.md §1). */
@FunctionalInterface
public interface Booking {

  /** For a deal in the organisation's own currency. */
  Booking AS_STATED = (stated, day) -> stated;

  DealValue at(DealValue stated, LocalDate day);
}
