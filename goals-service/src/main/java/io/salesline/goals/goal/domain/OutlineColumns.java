package io.salesline.goals.goal.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.goals.segment.Segment;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** An outline as it is stored: null for what is not said. Drafts and goals keep theirs alike. */
@Embeddable
class OutlineColumns {

  @Convert(converter = Metric.Stored.class)
  private Metric metric;

  private UUID memberId;

  private UUID unitId;

  /** Null for any product, class or customer. */
  private UUID productId;

  private String customerClass;
  private UUID customerId;

  /** The first of the month that it is for, or that its period begins in. */
  private LocalDate month;

  /** Null for a month of the calendar, as what follows. */
  private String period;

  private PeriodKind periodKind;
  private LocalDate periodFirst;
  private LocalDate periodLast;

  private MetricUnit unit;
  private BigDecimal commitAmount;

  private BigDecimal targetAmount;

  private BigDecimal stretchAmount;

  private String currency;

  @Embedded private IncentiveColumns incentives;

  private String title;

  private UUID parentId;

  protected OutlineColumns() {}

  static OutlineColumns of(Outline outline) {
    var columns = new OutlineColumns();
    columns.currency = outline.currency().getCurrencyCode();
    columns.metric = outline.metric().orElse(null);
    outline.scope().ifPresent(columns::aimAt);
    columns.narrow(outline.segment());
    outline.period().ifPresent(columns::span);
    columns.unit = MetricUnit.MONEY;
    outline.tiers().ifPresent(columns::ask);
    columns.incentives = IncentiveColumns.of(outline.incentives());
    columns.title = outline.title().orElse(null);
    columns.parentId = outline.parent().map(GoalId::value).orElse(null);
    return columns;
  }

  Outline outline() {
    return new Outline(
        Optional.ofNullable(metric),
        scope(),
        Segment.of(productId, customerClass, customerId),
        period(),
        tiers(),
        incentives == null ? Incentives.NONE : incentives.incentives(currency()),
        Optional.ofNullable(title),
        Optional.ofNullable(parentId).map(GoalId::new),
        currency());
  }

  void ask(Tiers tiers) {
    unit = tiers.target().unit();
    commitAmount = tiers.commit().value();
    targetAmount = tiers.target().value();
    stretchAmount = tiers.stretch().value();
  }

  private void aimAt(GoalScope scope) {
    switch (scope) {
      case GoalScope.OfMember(MemberId member) -> memberId = member.value();
      case GoalScope.OfUnit(UnitId unit) -> unitId = unit.value();
    }
  }

  private void narrow(Segment asked) {
    productId = asked.product().orElse(null);
    customerClass = asked.customerClass().orElse(null);
    customerId = asked.customer().orElse(null);
  }

  private void span(Period asked) {
    YearMonth begins = YearMonth.from(asked.first());
    month = begins.atDay(1);
    if (!asked.equals(Period.of(begins))) {
      period = asked.key();
      periodKind = asked.kind();
      periodFirst = asked.first();
      periodLast = asked.last();
    }
  }

  private Optional<Period> period() {
    return period == null
        ? Optional.ofNullable(month).map(YearMonth::from).map(Period::of)
        : Optional.of(new Period(periodKind, period, periodFirst, periodLast));
  }

  private Optional<GoalScope> scope() {
    if (memberId != null) {
      return Optional.of(new GoalScope.OfMember(new MemberId(memberId)));
    }
    return Optional.ofNullable(unitId).map(unit -> new GoalScope.OfUnit(new UnitId(unit)));
  }

  private Optional<Tiers> tiers() {
    return targetAmount == null
        ? Optional.empty()
        : Optional.of(new Tiers(amount(commitAmount), amount(targetAmount), amount(stretchAmount)));
  }

  private Amount amount(BigDecimal value) {
    return new Amount(value, Optional.of(currency()).filter(any -> unit == MetricUnit.MONEY));
  }

  private Currency currency() {
    return Currency.getInstance(currency);
  }
}
