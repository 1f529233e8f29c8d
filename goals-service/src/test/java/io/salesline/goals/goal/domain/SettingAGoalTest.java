package io.salesline.goals.goal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.MemberId;
import io.salesline.goals.metric.Metric;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingAGoalTest {

  static final Currency USD = Currency.getInstance("USD");
  static final Tiers TIERS = new Tiers(usd("80"), usd("100"), usd("120"));

  final UUID setter = UUID.randomUUID();
  final UUID somebody = UUID.randomUUID();

  @Test
  void withATargetOnlyAsksForThatInAllTiers() {
    var tiers = Tiers.of(usd("100"), Optional.empty(), Optional.empty(), USD);

    assertThat(tiers).isEqualTo(new Tiers(usd("100"), usd("100"), usd("100")));
  }

  @Test
  void withTiersOutOfOrderIsRefused() {
    assertRefused("tiers-out-of-order", () -> new Tiers(usd("101"), usd("100"), usd("120")));
    assertRefused("tiers-out-of-order", () -> new Tiers(usd("80"), usd("100"), usd("99")));
    assertRefused("tiers-out-of-order", () -> new Tiers(usd("-1"), usd("100"), usd("120")));
  }

  @Test
  void withoutATargetIsRefused() {
    assertRefused("target-not-positive", () -> new Tiers(usd("0"), usd("0"), usd("0")));
  }

  @Test
  void inAnotherCurrencyIsRefused() {
    assertRefused(
        "currency-not-organisation",
        () -> Tiers.of(Money.of("1", "EUR"), Optional.empty(), Optional.empty(), USD));
    assertRefused(
        "currency-not-organisation",
        () -> Tiers.of(usd("1"), Optional.of(Money.of("1", "EUR")), Optional.empty(), USD));
  }

  @Test
  void isForDirectorsAnywhere() {
    new Standing(true, true, false, true, somebody, false).requireMaySet(setter);
    new Standing(true, true, false, false, setter, false).requireMaySet(setter);
  }

  @Test
  void isForManagersWithThoseBeneathThem() {
    new Standing(true, false, true, true, somebody, false).requireMaySet(setter);
    assertRefused(
        "unknown-scope",
        () -> new Standing(true, false, false, true, somebody, false).requireMaySet(setter));
  }

  @Test
  void isForNobodyWhenItIsTheirOwn() {
    assertRefused(
        "own-goal",
        () -> new Standing(true, true, true, true, setter, false).requireMaySet(setter));
    assertRefused(
        "own-goal",
        () -> new Standing(true, false, true, false, setter, false).requireMaySet(setter));
  }

  @Test
  void forSomebodyWhoIsNotThereIsRefusedAlike() {
    assertRefused(
        "unknown-scope",
        () -> new Standing(false, true, false, true, somebody, false).requireMaySet(setter));
  }

  @Test
  void saysWhatWasAskedOfWhom() {
    Goal goal = goal(YearMonth.of(2026, 11), LocalDate.of(2026, 11, 20));

    assertThat(goal.scope()).isEqualTo(new GoalScope.OfMember(new MemberId(somebody)));
    assertThat(goal.tiers()).isEqualTo(TIERS);
    assertThat(goal.owner()).contains(somebody);
    assertThat(goal.setBy()).isEqualTo(setter);
    assertThat(goal.effectiveOn()).isEqualTo("2026-11-01");
    assertThat(goal.revision()).isEqualTo(1);
  }

  @Test
  void isActiveAtOnceWhereItsMonthHasBegun() {
    LocalDate today = LocalDate.of(2026, 11, 1);

    assertThat(goal(YearMonth.of(2026, 12), today).status()).isEqualTo(GoalStatus.APPROVED);
    assertThat(goal(YearMonth.of(2026, 11), today).status()).isEqualTo(GoalStatus.ACTIVE);
    assertThat(goal(YearMonth.of(2026, 1), today).status()).isEqualTo(GoalStatus.ACTIVE);
  }

  private Goal goal(YearMonth month, LocalDate today) {
    var outline =
        new Outline(
            Optional.of(Metric.BOOKED_REVENUE),
            Optional.of(new GoalScope.OfMember(new MemberId(somebody))),
            Optional.of(month),
            Optional.of(TIERS),
            Incentives.NONE,
            Optional.empty(),
            Optional.empty(),
            USD);
    return Goal.set(
        new GoalId(UUID.randomUUID()),
        outline,
        new Standing(true, true, false, true, somebody, false),
        setter,
        Instant.EPOCH,
        today);
  }

  private static void assertRefused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
