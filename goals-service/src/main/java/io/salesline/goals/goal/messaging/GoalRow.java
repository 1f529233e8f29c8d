package io.salesline.goals.goal.messaging;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
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
    String month,
    BigDecimal commitAmount,
    BigDecimal targetAmount,
    BigDecimal stretchAmount,
    String currency,
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
        goal.month().toString(),
        tiers.commit().amount(),
        tiers.target().amount(),
        tiers.stretch().amount(),
        tiers.target().currency().getCurrencyCode(),
        goal.status().key(),
        goal.owner().orElse(null),
        goal.parent().map(GoalId::value).orElse(null),
        goal.effectiveOn(),
        goal.reached().map(Money::amount).orElse(null));
  }
}
