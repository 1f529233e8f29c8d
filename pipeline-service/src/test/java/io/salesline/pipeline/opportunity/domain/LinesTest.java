package io.salesline.pipeline.opportunity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final ProductId DESK = new ProductId(new UUID(1, 1));
  private static final ProductId LAMP = new ProductId(new UUID(1, 2));

  @ParameterizedTest
  @CsvSource({
    "12, 550, 7.5, 13, 380, 6105.00, 793.65, 4560.00",
    "3, 0.005, 0, 0, , 0.02, 0.00, ",
    "0.3333, 99.99, 33.3333, 6, 10, 22.22, 1.33, 3.33",
    "1, 10, 100, 13, 1, 0.00, 0.00, 1.00"
  })
  void aLineIsRoundedHalfUpToTheCentOnce(
      String quantity,
      String price,
      String discount,
      String tax,
      String cost,
      String net,
      String taxAmount,
      String costAmount) {
    var line =
        new Line(
            DESK,
            new BigDecimal(quantity),
            new BigDecimal(price),
            cost == null ? null : new BigDecimal(cost),
            new BigDecimal(discount),
            new BigDecimal(tax));
    assertThat(line.net(2)).isEqualTo(new BigDecimal(net));
    assertThat(line.tax(2)).isEqualTo(new BigDecimal(taxAmount));
    assertThat(line.cost(2)).isEqualTo(costAmount == null ? null : new BigDecimal(costAmount));
  }

  @Test
  void sumsAreSumsOfWhatIsShown() {
    var lines = new Lines(List.of(line(DESK, "0.005"), line(LAMP, "0.005")), USD);
    assertThat(lines.net()).isEqualTo(Money.of("0.02", "USD"));
    assertThat(lines.cost()).isNull();
    assertThat(lines.product()).isNull();
    assertThat(new Lines(List.of(line(DESK, "1"), line(DESK, "2")), USD).product()).isEqualTo(DESK);
  }

  @Test
  void theDigestDependsOnTermsAndNotOnHowTheyAreWritten() {
    String digest = new Lines(List.of(line(DESK, "550")), USD).digest();
    assertThat(new Lines(List.of(line(DESK, "550.00")), USD).digest()).isEqualTo(digest);
    assertThat(new Lines(List.of(line(DESK, "550.01")), USD).digest()).isNotEqualTo(digest);
    assertThat(new Lines(List.of(line(LAMP, "550")), USD).digest()).isNotEqualTo(digest);
    assertThat(new Lines(List.of(), USD).digest()).isEmpty();
  }

  /** Whatever lines follow on whatever lines, what is kept is what was said, without a gap. */
  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20261126})
  void onlyWhatDiffersIsWrittenAndRevisionsHaveNoGap(long seed) {
    var random = new Random(seed);
    List<Lines.Kept> kept = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      var said = new ArrayList<Line>();
      for (int i = random.nextInt(5); i > 0; i--) {
        said.add(line(random.nextBoolean() ? DESK : LAMP, "" + random.nextInt(3)));
      }
      var lines = new Lines(said, USD);
      for (Lines.Kept change : lines.changes(kept)) {
        long before =
            kept.stream()
                .filter(one -> one.number() == change.number())
                .mapToLong(Lines.Kept::revision)
                .findFirst()
                .orElse(0);
        assertThat(change.revision()).isEqualTo(before + 1);
        kept.removeIf(one -> one.number() == change.number());
        kept.add(change);
      }
      kept.sort(Comparator.comparingInt(Lines.Kept::number));
      assertThat(Lines.current(kept, USD)).isEqualTo(lines);
      assertThat(lines.changes(kept)).isEmpty();
    }
  }

  private static Line line(ProductId product, String price) {
    return new Line(
        product, BigDecimal.ONE, new BigDecimal(price), null, BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
