package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Amounts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.MemberId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckingWhetherAGoalIsSmartTest {

  /** Growths of 0, 5, 10 … 50 %: P10 = 5 %, P75 = 37.5 %, P90 = 45 %; the base is 1000. */
  static final Growths GROWTHS =
      new Growths(
          new BigDecimal("1000"),
          Stream.iterate(BigDecimal.ZERO, growth -> growth.add(new BigDecimal("0.05")))
              .limit(11)
              .toList());

  /**
   * A good goal names scope {@code s}, metric {@code x}, owner {@code o}, month {@code m} and
   * parent {@code p}, or is the company's {@code c}; it may name a segment {@code g}. What is
   * missing is not said; amounts are commit, target and stretch, {@code -} for none; growths are
   * enough but where {@code h} is missing.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # said  | tiers          | S M A R T
          sxomph  | 1000 1200 1400 | P P P P P
          sxoph   | 1000 1200 1400 | P P P P F
          sxomh   | 1000 1200 1400 | P P P W P
          sxomch  | 1000 1200 1400 | P P P P P
          sxomphg | 1000 1200 1400 | P P P P P
          xomphg  | 1000 1200 1400 | F P I P P
          xomph   | 1000 1200 1400 | F P I P P
          somph   | 1000 1200 1400 | F F I P P
          sxmph   | 1000 1200 1400 | F P P P P
          sxomph  | -              | P F I P P
          sxomp   | 1000 1200 1400 | P P I P P
          sxomph  | 1000 1200 1200 | P P P P P
          sxomph  | 1000 1050 1380 | P P W P P
          sxomph  | 1000 1060 1377 | P P P P P
          sxomph  | 1000 1049 1300 | P P W P P
          sxomph  | 1000 1450 1500 | P P P P P
          sxomph  | 1000 1451 1500 | P P W P P
          sxomph  | 1000 9000 9000 | P P W P P
          sxomph  | 1000 1200 1375 | P P W P P
          sxomph  | 1000 1200 1376 | P P P P P
          sxomph  | 1000 1200 1561 | P P W P P
          sxomph  | 1000 1200 1560 | P P P P P
          ''      | -              | F F I W F
          """,
      delimiter = '|')
  void givesEachLetterAVerdict(String said, String tiers, String expected) {
    // When
    SmartCheck check = SmartCheck.of(wish(said, tiers), growths(said));

    // Then
    assertThat(check.findings().stream().map(CheckingWhetherAGoalIsSmartTest::letter))
        .containsExactly(expected.split(" "));
    assertThat(check.findings().stream().map(finding -> finding.letter().key()))
        .containsExactly("S", "M", "A", "R", "T");
    assertThat(check.maySubmit()).isEqualTo(!expected.contains("F"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          sxomph | 1000 1200 1400 | GROWTH_AS_BEFORE
          sxomph | 1000 1451 1500 | GROWTH_ABOVE
          sxomph | 1000 1049 1300 | GROWTH_BELOW
          sxomph | 1000 1200 1375 | STRETCH_TOO_NEAR
          sxomph | 1000 1200 1561 | STRETCH_TOO_FAR
          sxomp  | 1000 1200 1400 | HISTORY_TOO_SHORT
          sxomph | -              | NOTHING_TO_COMPARE
          """,
      delimiter = '|')
  void saysWhyItIsAchievableOrNot(String said, String tiers, Reason reason) {
    Finding finding = SmartCheck.of(wish(said, tiers), growths(said)).finding(Letter.ACHIEVABLE);

    assertThat(finding.reason()).isEqualTo(reason);
    assertThat(finding.text().english()).doesNotContain("{").isNotEqualTo(finding.text().chinese());
    assertThat(finding.text().chinese()).doesNotContain("{");
  }

  @Test
  void saysThatItNamesItsSegment() {
    assertThat(specific("sxomph")).isEqualTo(Reason.SCOPE_OWNER_AND_METRIC_NAMED);
    assertThat(specific("sxomphg")).isEqualTo(Reason.SCOPE_SEGMENT_OWNER_AND_METRIC_NAMED);
  }

  @Test
  void tellsTheFiguresItComparedWith() {
    Finding finding =
        SmartCheck.of(wish("sxomph", "1000 1200 1400"), growths("h")).finding(Letter.ACHIEVABLE);

    assertThat(finding.text().english())
        .isEqualTo(
            "It asks for 20.0 % over the same time last year; past growths lie from 5.0 % to"
                + " 45.0 %.");
    assertThat(finding.text().chinese()).isEqualTo("要求比去年同期增长 20.0 %；以往的增长在 5.0 % 到 45.0 % 之间。");
  }

  private static Reason specific(String said) {
    return SmartCheck.of(wish(said, "-"), growths(said)).finding(Letter.SPECIFIC).reason();
  }

  private static String letter(Finding finding) {
    return finding.verdict().name().substring(0, 1);
  }

  private static Optional<Growths> growths(String said) {
    return said != null && said.contains("h") && !(said.startsWith("xo") || said.startsWith("so"))
        ? Optional.of(GROWTHS)
        : Optional.empty();
  }

  private static Wish wish(String said, String tiers) {
    List<String> known = said == null ? List.of() : List.of(said.split(""));
    return new Wish(
        Optional.of(Metric.BOOKED_REVENUE).filter(metric -> known.contains("x")),
        Optional.<GoalScope>of(new GoalScope.OfMember(new MemberId(UUID.randomUUID())))
            .filter(scope -> known.contains("s")),
        known.contains("g") ? Segment.of(null, "A", null) : Segment.ALL,
        Optional.of(Period.of(YearMonth.of(2026, 11))).filter(month -> known.contains("m")),
        tiers(tiers),
        Optional.of(UUID.randomUUID()).filter(owner -> known.contains("o")),
        known.contains("c"),
        Optional.of(UUID.randomUUID()).filter(parent -> known.contains("p")));
  }

  private static Optional<Tiers> tiers(String amounts) {
    if (amounts.equals("-")) {
      return Optional.empty();
    }
    String[] each = amounts.split(" ");
    return Optional.of(new Tiers(usd(each[0]), usd(each[1]), usd(each[2])));
  }
}
