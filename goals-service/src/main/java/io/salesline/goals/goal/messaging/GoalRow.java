package io.salesline.goals.goal.messaging;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The values on the goal topics. Titles, reasons and incentives stay here: they are free text, or
 * nobody else's business.
 */
record GoalRow(
    UUID goalId,
    String metric,
    UUID memberId,
    UUID unitId,
    UUID productId,
    String customerClass,
    UUID customerId,
    String month,
    String period,
    LocalDate firstOn,
    LocalDate lastOn,
    BigDecimal commitAmount,
    BigDecimal targetAmount,
    BigDecimal stretchAmount,
    String currency,
    String unit,
    String status,
    UUID ownerId,
    UUID parentId,
    LocalDate effectiveOn,
    BigDecimal reachedAmount) {

  static GoalRow of(Goal goal) {
    Tiers tiers = goal.tiers();
    return new GoalRow(
        goal.id().value(),
        goal.metric().key(),
        goal.scope() instanceof GoalScope.OfMember(MemberId member) ? member.value() : null,
        goal.scope() instanceof GoalScope.OfUnit(UnitId unit) ? unit.value() : null,
        goal.segment().product().orElse(null),
        goal.segment().customerClass().orElse(null),
        goal.segment().customer().orElse(null),
        goal.month().toString(),
        goal.period().key(),
        goal.period().first(),
        goal.period().last(),
        published(tiers.commit(), goal),
        published(tiers.target(), goal),
        published(tiers.stretch(), goal),
        goal.currency().getCurrencyCode(),
        tiers.target().unit().key(),
        goal.status().key(),
        goal.owner().orElse(null),
        goal.parent().map(GoalId::value).orElse(null),
        goal.effectiveOn(),
        goal.reached().map(amount -> published(amount, goal)).orElse(null));
  }

  /** At the scale of the currency, counts too, so that readers of amounts read them. */
  static BigDecimal published(Amount amount, Goal goal) {
    return new Money(amount.value(), goal.currency()).amount();
  }
}
