package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Amounts.count;
import static io.salesline.goals.goal.domain.Amounts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthOfTheNextDealTest {

  static final Currency USD = Currency.getInstance("USD");
  static final Tiers TIERS = new Tiers(usd("80"), usd("100"), usd("120"));

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "80, 0.00",
    "90, 0.50",
    "100, 51.00",
    "110, 51.50",
    "120, 52.00",
    "150, 58.00"
  })
  void ratesRunFromTierToTierAndAmountsComeOnce(String actual, String worth) {
    // 5 % from commit, 50 at the target where no rate begins, 20 % from stretch
    var incentives = new Incentives(rate("0.05"), Incentive.amount(money("50")), rate("0.2"));

    assertThat(incentives.worth(TIERS, usd(actual), USD)).isEqualTo(money(worth));
  }

  @Test
  void theNextDealIsWorthWhatItBringsBeyondWhatIsThere() {
    var incentives = new Incentives(null, rate("0.1"), Incentive.amount(money("7.5")));

    assertThat(next(incentives, "90", "5")).isEqualTo(money("0.00"));
    assertThat(next(incentives, "90", "20")).isEqualTo(money("1.00"));
    assertThat(next(incentives, "110", "20")).isEqualTo(money("9.50"));
  }

  @Test
  void aSentenceIsNotComputed() {
    var incentives = new Incentives(null, Incentive.sentence("A week in Sanya"), null);

    assertThat(incentives.worth(TIERS, usd("200"), USD)).isEqualTo(money("0.00"));
  }

  @Test
  void tiersThatAreAlikeBringTheirRatesOnce() {
    var alike = new Tiers(usd("100"), usd("100"), usd("100"));
    var incentives = new Incentives(rate("0.1"), rate("0.2"), rate("0.3"));

    assertThat(incentives.worth(alike, usd("110"), USD)).isEqualTo(money("3.00"));
  }

  @Test
  void itIsASentenceAnAmountOrARate() {
    assertThatThrownBy(() -> new Incentive(null, null, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Incentive("x", money("1"), null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> rate("1.01")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Incentive.amount(money("0"))).isInstanceOf(Refusal.class);
  }

  @Test
  void ofACountIsTheBonusThatItReaches() {
    var tiers = new Tiers(count("30"), count("40"), count("50"));
    var incentives = new Incentives(null, Incentive.amount(money("200")), null);

    assertThat(incentives.worth(tiers, count("39"), USD)).isEqualTo(money("0"));
    assertThat(incentives.worth(tiers, count("40"), USD)).isEqualTo(money("200"));
    assertThat(incentives.worthOfNext(tiers, count("39"), count("1"), USD)).isEqualTo(money("200"));
  }

  private static Money next(Incentives incentives, String actual, String next) {
    return incentives.worthOfNext(TIERS, usd(actual), usd(next), USD);
  }

  private static Money money(String amount) {
    return Money.of(amount, "USD");
  }

  private static Incentive rate(String rate) {
    return Incentive.rate(new BigDecimal(rate));
  }
}
