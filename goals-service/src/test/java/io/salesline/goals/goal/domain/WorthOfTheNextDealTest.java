package io.salesline.goals.goal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthOfTheNextDealTest {

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
    var incentives = new Incentives(rate("0.05"), Incentive.amount(usd("50")), rate("0.2"));

    assertThat(incentives.worth(TIERS, usd(actual))).isEqualTo(usd(worth));
  }

  @Test
  void theNextDealIsWorthWhatItBringsBeyondWhatIsThere() {
    var incentives = new Incentives(null, rate("0.1"), Incentive.amount(usd("7.5")));

    assertThat(incentives.worthOfNext(TIERS, usd("90"), usd("5"))).isEqualTo(usd("0.00"));
    assertThat(incentives.worthOfNext(TIERS, usd("90"), usd("20"))).isEqualTo(usd("1.00"));
    assertThat(incentives.worthOfNext(TIERS, usd("110"), usd("20"))).isEqualTo(usd("9.50"));
  }

  @Test
  void aSentenceIsNotComputed() {
    var incentives = new Incentives(null, Incentive.sentence("A week in Sanya"), null);

    assertThat(incentives.worth(TIERS, usd("200"))).isEqualTo(usd("0.00"));
  }

  @Test
  void tiersThatAreAlikeBringTheirRatesOnce() {
    var alike = new Tiers(usd("100"), usd("100"), usd("100"));
    var incentives = new Incentives(rate("0.1"), rate("0.2"), rate("0.3"));

    assertThat(incentives.worth(alike, usd("110"))).isEqualTo(usd("3.00"));
  }

  @Test
  void itIsASentenceAnAmountOrARate() {
    assertThatThrownBy(() -> new Incentive(null, null, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Incentive("x", usd("1"), null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> rate("1.01")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Incentive.amount(usd("0"))).isInstanceOf(Refusal.class);
  }

  private static Incentive rate(String rate) {
    return Incentive.rate(new BigDecimal(rate));
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
