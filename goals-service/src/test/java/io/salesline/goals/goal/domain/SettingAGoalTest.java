package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Amounts.count;
import static io.salesline.goals.goal.domain.Amounts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.MemberId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingAGoalTest {

  static final Currency USD = Currency.getInstance("USD");
  static final Amount EUR = Amount.of(Money.of("1", "EUR"));
  static final Tiers TIERS = new Tiers(usd("80"), usd("100"), usd("120"));

  final UUID setter = UUID.randomUUID();
  final UUID somebody = UUID.randomUUID();
  Segment segment = Segment.ALL;

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
        "currency-not-organisation", () -> Tiers.of(EUR, Optional.empty(), Optional.empty(), USD));
    assertRefused(
        "currency-not-organisation",
        () -> Tiers.of(usd("1"), Optional.of(EUR), Optional.empty(), USD));
  }

  @Test
  void ofMoneyAndCountsAtOnceIsRefused() {
    assertRefused("currency-missing", () -> tiers(usd("1"), count("1")));
    assertRefused("currency-of-count", () -> tiers(count("1"), usd("1")));
    assertThat(tiers(count("40"), count("30")))
        .isEqualTo(new Tiers(count("30"), count("40"), count("40")));
  }

  @ParameterizedTest
  @CsvSource({
    "MONEY, 100, , currency-missing",
    "COUNT, 100.00, USD, currency-of-count",
    "RATIO, 100, , goal-of-ratio",
    "RATIO, 100.00, USD, goal-of-ratio"
  })
  void ofSomethingElseThanItsMetricCountsIsRefused(
      MetricUnit unit, BigDecimal value, String currency, String code) {
    var asked = new Amount(value, Optional.ofNullable(currency).map(Currency::getInstance));
    Outline outline = outline(new Tiers(asked, asked, asked), Incentives.NONE);

    assertRefused(code, () -> outline.requireOf(unit));
  }

  @Test
  void ofACountHasNoRateButBonusesAndSentences() {
    var counts = new Tiers(count("30"), count("40"), count("50"));
    var rate = new Incentives(null, Incentive.rate(new BigDecimal("0.1")), null);
    var others =
        new Incentives(
            null, Incentive.amount(usd("50").money()), Incentive.sentence("A week in Sanya"));

    assertRefused("rate-needs-money", () -> outline(counts, rate).requireOf(MetricUnit.COUNT));
    outline(counts, others).requireOf(MetricUnit.COUNT);
    outline(TIERS, rate).requireOf(MetricUnit.MONEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "40.01", "1e16", "1e1000000000", "1e-1000000000"})
  void ofNoWholeCountIsRefused(String value) {
    assertRefused("count-not-whole", () -> count(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40", "40.00", "4e1"})
  void ofACountIsTheSameHoweverItIsWritten(String value) {
    assertThat(count(value).value()).isEqualTo(new BigDecimal("40"));
    assertThat(count(value)).isEqualTo(count("40"));
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

  @Test
  void keepsItsSegment() {
    LocalDate today = LocalDate.of(2026, 11, 1);

    assertThat(goal(YearMonth.of(2026, 11), today).segment()).isEqualTo(Segment.ALL);
    segment = Segment.of(UUID.randomUUID(), "A", UUID.randomUUID());
    assertThat(goal(YearMonth.of(2026, 11), today).segment()).isEqualTo(segment);
  }

  private Goal goal(YearMonth month, LocalDate today) {
    return Goal.set(
        new GoalId(UUID.randomUUID()),
        outline(month, TIERS, Incentives.NONE),
        new Standing(true, true, false, true, somebody, false),
        setter,
        Instant.EPOCH,
        today);
  }

  private Outline outline(Tiers tiers, Incentives incentives) {
    return outline(YearMonth.of(2026, 11), tiers, incentives);
  }

  private Outline outline(YearMonth month, Tiers tiers, Incentives incentives) {
    return new Outline(
        Optional.of(Metric.BOOKED_REVENUE),
        Optional.of(new GoalScope.OfMember(new MemberId(somebody))),
        segment,
        Optional.of(Period.of(month)),
        Optional.of(tiers),
        incentives,
        Optional.empty(),
        Optional.empty(),
        USD);
  }

  private static Tiers tiers(Amount target, Amount commit) {
    return Tiers.of(target, Optional.of(commit), Optional.empty(), USD);
  }

  private static void assertRefused(String code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
