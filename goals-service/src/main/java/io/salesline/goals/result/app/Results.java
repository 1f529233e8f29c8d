package io.salesline.goals.result.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sums of what counts by its business day, as it is known now: a deal lost after it was won, a new
 * amount or another owner has changed them already. Of metrics that are no ratios.
 */
public interface Results {

  /** Whose results: a person's own, or all that were earned in a unit or beneath it. */
  sealed interface Earner {
    record Person(MemberId member) implements Earner {}

    /** By the membership on each business day. The company earns all. */
    record Group(UnitId unit) implements Earner {}
  }

  /**
   * Days in a row, up to and including a day of them; all of them where that day lies after them.
   */
  record Span(LocalDate first, LocalDate last, LocalDate asOf) {
    public static Span of(YearMonth month, LocalDate asOf) {
      return new Span(month.atDay(1), month.atEndOfMonth(), asOf);
    }

    /** The one that it begins in. */
    public YearMonth month() {
      return YearMonth.from(first);
    }
  }

  /**
   * What is summed up.
   *
   * @param segment by the product and the customer of each result, and by the class that the
   *     customer has now
   */
  record Slice(Metric metric, Earner earner, Segment segment, Span span) {

    Slice of(Metric other) {
      return new Slice(other, earner, segment, span);
    }
  }

  /**
   * @param amount in the organisation's currency, or how many
   * @param entries how many entries it is of
   * @param change counts the changes of all results; the same number, the same results
   * @param changedAt when the last of them was made
   * @param basis how it is counted (口径)
   */
  record Sum(BigDecimal amount, long entries, long change, Instant changedAt, String basis) {}

  /**
   * An entry that counts: of a deal, a receipt, a visit …
   *
   * @param event made it what it is
   */
  record Counted(UUID subject, UUID owner, LocalDate day, BigDecimal amount, UUID event) {}

  /**
   * Of some days, those of a group by the membership on each.
   *
   * @param squares the sum of the squares of the entries' amounts
   */
  record Totals(BigDecimal amount, BigDecimal squares, long entries) {}

  /** The place after which a list goes on. */
  record After(LocalDate day, UUID subject, UUID owner) {}

  Uni<Sum> sum(Slice slice);

  /** Of many at once, in their order. */
  Uni<List<Sum>> sums(List<Slice> slices);

  /**
   * Amounts by month, of all months from the first to the last that have any; those of a group by
   * the membership on each business day.
   */
  Uni<Map<YearMonth, BigDecimal>> months(
      Metric metric, Earner earner, Segment segment, YearMonth first, YearMonth last);

  /** From the first day to the last. */
  Uni<Totals> totals(Metric metric, Earner earner, LocalDate first, LocalDate last);

  /** Counts the changes of all results. */
  Uni<Long> change();

  /** Counts one more: what is asked changed, and whoever watches is to look again. */
  Uni<Void> raise(UnitOfWork work);

  /** The entries behind the sum, in order of their day; at most {@code most}. */
  Uni<List<Counted>> entries(Slice slice, After after, int most);
}
