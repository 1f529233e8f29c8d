package io.salesline.goals.booking.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A won deal as it counts: whose, on which business day, how much in the organisation's currency.
 */
public record Booking(UUID owner, LocalDate closedOn, BigDecimal amount) {}
