package io.salesline.goals.plan.domain;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.period.Period;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan without its numbers: what is counted, and the axes of the cube.
 *
 * @param year the fiscal year it is for
 * @param days its working days, as the calendar had them
 * @param revision counts the edits, from 1
 * @param copyOf whose what-if copy it is; none for a plan that is in force
 */
public record Plan(
    PlanId id,
    String name,
    Metric metric,
    Currency currency,
    FiscalYear year,
    DayAxis days,
    Places places,
    Segments segments,
    UUID createdBy,
    Instant createdAt,
    Instant changedAt,
    long revision,
    Optional<Origin> copyOf) {

  /**
   * @throws Refusal 422 {@code unknown-period}, {@code unknown-place}, {@code several-places},
   *     {@code unknown-segment}, {@code no-working-day} where the period has none
   */
  public Cell cell(CellName name) {
    Period period = period(name.period());
    DayRange range = days.range(period.first(), period.last());
    if (range.isEmpty()) {
      throw Refusal.field("period", "no-working-day");
    }
    return new Cell(
        places.find(name.unit(), name.member()), segments.numbers(name.segments()), range);
  }

  /** The period of that name; the whole year where none is named. */
  public Period period(Optional<String> key) {
    return key.map(this::period).orElseGet(year::whole);
  }

  private Period period(String key) {
    return year.find(key).orElseThrow(() -> Refusal.field("period", "unknown-period"));
  }

  public Money money(long minorUnits) {
    return new Money(BigDecimal.valueOf(minorUnits, digits()), currency);
  }

  /**
   * @throws Refusal 422 {@code currency-not-plan}, {@code amount-negative}
   */
  public long minorUnits(String field, Money money) {
    if (!money.currency().equals(currency)) {
      throw Refusal.field(field, "currency-not-plan", "currency", currency.getCurrencyCode());
    }
    if (money.isNegative()) {
      throw Refusal.field(field, "amount-negative");
    }
    return money.amount().movePointRight(digits()).longValueExact();
  }

  /**
   * @throws ArithmeticException where it is no number of minor units, or negative
   */
  long exactly(BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new ArithmeticException("negative");
    }
    return amount.movePointRight(digits()).longValueExact();
  }

  /** An amount in its currency as minor units, rounded half up. */
  public long rounded(BigDecimal amount) {
    return amount.movePointRight(digits()).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  public Plan changed(Instant at) {
    return at(revision + 1, at);
  }

  /** The same plan after another number of edits. */
  public Plan at(long otherRevision, Instant at) {
    return with(id, name, createdBy, createdAt, at, otherRevision, copyOf);
  }

  /** The same plan on other working days. */
  public Plan on(DayAxis otherDays) {
    return new Plan(
        id, name, metric, currency, year, otherDays, places, segments, createdBy, createdAt,
        changedAt, revision, copyOf);
  }

  /** Another plan with the same axes, to be changed without consequences. */
  public Plan copied(PlanId copy, String called, UUID by, Instant at) {
    return with(copy, called, by, at, at, 1, Optional.of(new Origin(id, revision)));
  }

  /** The same copy, of its origin as that was after so many edits. */
  public Plan copyAt(Optional<Long> originRevision) {
    return with(
        id,
        name,
        createdBy,
        createdAt,
        changedAt,
        revision,
        copyOf.map(origin -> new Origin(origin.plan(), originRevision.orElseThrow())));
  }

  private Plan with(
      PlanId otherId,
      String called,
      UUID by,
      Instant made,
      Instant changed,
      long otherRevision,
      Optional<Origin> origin) {
    return new Plan(
        otherId,
        called,
        metric,
        currency,
        year,
        days,
        places,
        segments,
        by,
        made,
        changed,
        otherRevision,
        origin);
  }

  private int digits() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
