package io.salesline.goals.booking.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Sums of won deals by their close date, as they are known now: a deal lost after it was won, a new
 * amount or another owner has changed them already.
 */
public interface BookedResults {

  /** Whose results: a person's own, or all that were earned in a unit or beneath it. */
  sealed interface Earner {
    record Person(MemberId member) implements Earner {}

    /** By the membership on each deal's business day. The company earns every deal. */
    record Group(UnitId unit) implements Earner {}
  }

  /** A month up to and including a day; all of it where the day lies after it. */
  record Span(YearMonth month, LocalDate asOf) {
    public LocalDate first() {
      return month.atDay(1);
    }

    public LocalDate last() {
      return month.atEndOfMonth();
    }
  }

  /**
   * @param amount in the organisation's currency
   * @param change counts the changes of all results; the same number, the same results
   * @param changedAt when the last of them was made
   */
  record Sum(BigDecimal amount, long deals, long change, Instant changedAt) {}

  record Deal(UUID opportunity, UUID owner, LocalDate closedOn, BigDecimal amount) {}

  /** The place after which a list goes on: day and id of the last deal seen. */
  record After(LocalDate closedOn, UUID opportunity) {}

  Uni<Sum> sum(Earner earner, Span span);

  /** The deals behind the sum, in order of their day; at most {@code most}. */
  Uni<List<Deal>> deals(Earner earner, Span span, After after, int most);
}
