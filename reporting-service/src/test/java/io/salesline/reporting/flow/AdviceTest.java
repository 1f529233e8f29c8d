package io.salesline.reporting.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesline.reporting.flow.Evidence.Part;
import io.salesline.reporting.statistics.Survival.Observation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Made histories, of which everybody can see what is wrong. */
class AdviceTest {

  @Test
  void aWeakFrontEndIsNamedWithWhatItsBestQuarterWouldBring() {
    // Given: the first contact of the second quarter led on four times in five, that of the third
    // seldom
    var first =
        new Evidence(
            "first-contact",
            "proposal",
            passage(200, 110, 50),
            new BigDecimal("1000"),
            List.of(
                new Part("2026-Q2", passage(100, 80, 50)),
                new Part("2026-Q3", passage(100, 30, 50))),
            List.of());
    var second = steady("proposal", "delivery-collection", 50);

    // When
    var advice = Advice.of(List.of(first, second));

    // Then: 1000 × (0.7112 ÷ 0.55 − 1); 0.7112 is the lower bound of 80 in 100
    assertThat(advice.suffices()).isTrue();
    assertThat(advice.levers()).hasSize(1);
    var lever = advice.levers().getFirst();
    assertThat(lever.stage()).isEqualTo("first-contact");
    assertThat(lever.kind()).isEqualTo(Lever.Kind.CONVERSION);
    assertThat(lever.against()).isEqualTo("2026-Q2");
    assertThat(lever.best()).isCloseTo(0.7112, within(0.0001));
    assertThat(lever.gain().doubleValue()).isCloseTo(293.0, within(0.5));
    assertThat(lever.effort()).isEqualTo(200);
  }

  @Test
  void aSlowNegotiationIsNamedThoughItConvertsAsEver() {
    // Given: deals that negotiated for five days in the second quarter and for thirty in the third
    var negotiation =
        new Evidence(
            "negotiation",
            "delivery-collection",
            passage(100, 90, 40, 50, 60, 300),
            new BigDecimal("1000"),
            List.of(
                new Part("2026-Q2", passage(40, 36, 40, 50)),
                new Part("2026-Q3", passage(60, 54, 60, 300))),
            List.of());

    // When
    var advice = Advice.of(List.of(steady("proposal", "negotiation", 100), negotiation));

    // Then: the cycle of 40 days would last 15
    assertThat(advice.levers()).hasSize(1);
    var lever = advice.levers().getFirst();
    assertThat(lever.stage()).isEqualTo("negotiation");
    assertThat(lever.kind()).isEqualTo(Lever.Kind.DWELL);
    assertThat(lever.now()).isEqualTo(300);
    assertThat(lever.best()).isEqualTo(50);
    assertThat(lever.gain().doubleValue()).isCloseTo(1000 * (400.0 / 150 - 1), within(0.01));
  }

  @Test
  void tooLittleDataIsSaidSo() {
    var few =
        new Evidence(
            "proposal",
            "negotiation",
            passage(29, 1, 50),
            new BigDecimal("1000"),
            List.of(
                new Part("2026-Q2", passage(15, 15, 50)), new Part("2026-Q3", passage(14, 0, 50))),
            List.of());

    assertThat(Advice.of(List.of(few))).isEqualTo(new Advice(false, List.of()));
  }

  @Test
  void whatIsAsGoodAsItEverWasIsLeftAlone() {
    var advice = Advice.of(List.of(steady("proposal", "negotiation", 50)));

    assertThat(advice).isEqualTo(new Advice(true, List.of()));
  }

  @Test
  void theUpperQuartileOfPeopleIsAMeasureToo() {
    // Given: two of four people convert nine in ten, the others three in ten
    var people =
        List.of(
            new Part("a", passage(100, 90, 50)),
            new Part("b", passage(100, 90, 50)),
            new Part("c", passage(100, 30, 50)),
            new Part("d", passage(100, 30, 50)));
    var stage =
        new Evidence(
            "proposal", "negotiation", passage(400, 240, 50), BigDecimal.TEN, List.of(), people);

    // When
    var lever = Advice.of(List.of(stage)).levers().getFirst();

    // Then
    assertThat(lever.against()).isNull();
    assertThat(lever.best()).isCloseTo(0.8256, within(0.0001));
  }

  @Test
  void ofTwoLeversTheOneThatBringsMoreADealComesFirst() {
    var wide = weak("first-contact", "proposal", 10);
    var narrow = weak("proposal", "delivery-collection", 1);

    assertThat(Advice.of(List.of(wide, narrow)).levers())
        .extracting(Lever::stage)
        .containsExactly("proposal", "first-contact");
  }

  private static Evidence weak(String stage, String next, int times) {
    return new Evidence(
        stage,
        next,
        passage(200L * times, 110L * times, 50),
        new BigDecimal("1000"),
        List.of(new Part("2026-Q2", passage(100L * times, 80L * times, 50))),
        List.of());
  }

  /** Goes on nine times in ten, whenever. */
  private static Evidence steady(String stage, String next, long tenths) {
    return new Evidence(
        stage,
        next,
        passage(200, 180, 200, tenths),
        new BigDecimal("1000"),
        List.of(
            new Part("2026-Q2", passage(100, 90, 100, tenths)),
            new Part("2026-Q3", passage(100, 90, 100, tenths))),
        List.of());
  }

  private static Passage passage(long entered, long beyond, long tenths) {
    return passage(entered, beyond, new long[] {entered, tenths});
  }

  /**
   * @param stays how many left after how many tenths of a day, in pairs
   */
  private static Passage passage(long entered, long beyond, long... stays) {
    var observations =
        IntStream.range(0, stays.length / 2)
            .mapToObj(i -> new Observation(stays[2 * i + 1], stays[2 * i], 0))
            .toList();
    return new Passage(entered, beyond, beyond, 0, 0, 0, 0, observations);
  }
}
