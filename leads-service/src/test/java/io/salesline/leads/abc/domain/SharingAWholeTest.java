package io.salesline.leads.abc.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingAWholeTest {

  @Test
  void eachHasItsPartAndWhatThoseWithMoreHaveTogether() {
    var shares = Share.of(amounts("b", 30, "a", 50, "c", 20));
    assertThat(shares.get("a")).isEqualTo(share("0.0000", "50.0000"));
    assertThat(shares.get("b")).isEqualTo(share("50.0000", "30.0000"));
    assertThat(shares.get("c")).isEqualTo(share("80.0000", "20.0000"));
  }

  @Test
  void equalAmountsStandEquallyWhateverTheirOrder() {
    var shares = Share.of(amounts("a", 25, "b", 25, "c", 25, "d", 25));
    assertThat(shares.values()).containsOnly(share("0.0000", "25.0000"));
  }

  @Test
  void whatIsZeroOrLessHasNoShareAndMakesTheWholeNoSmaller() {
    var shares = Share.of(amounts("a", 100, "loss", -40, "none", 0));
    assertThat(shares.get("a")).isEqualTo(share("0.0000", "100.0000"));
    assertThat(shares.get("loss")).isEqualTo(Share.NONE);
    assertThat(shares.get("none")).isEqualTo(Share.NONE);
  }

  @Test
  void nobodyHasAShareOfNothing() {
    assertThat(Share.of(amounts("a", 0))).containsEntry("a", Share.NONE);
    assertThat(Share.of(Map.of())).isEmpty();
  }

  @Test
  void whoPassesTheCutIsStillAmongTheFirst() {
    var cut = new BigDecimal(80);
    assertThat(share("79.9999", "5.0000").isAmongFirst(cut)).isTrue();
    assertThat(share("80.0000", "5.0000").isAmongFirst(cut)).isFalse();
    assertThat(Share.NONE.isAmongFirst(new BigDecimal(100))).isFalse();
  }

  private static Map<String, BigDecimal> amounts(Object... namesAndAmounts) {
    var amounts = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < namesAndAmounts.length; i += 2) {
      amounts.put((String) namesAndAmounts[i], new BigDecimal((int) namesAndAmounts[i + 1]));
    }
    return amounts;
  }

  private static Share share(String before, String own) {
    return new Share(new BigDecimal(before), new BigDecimal(own));
  }
}
