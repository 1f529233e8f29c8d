package io.salesline.pipeline.process.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingADealTest {

  private static final Map<String, Object> DEAL =
      Map.of(
          "opportunity",
          Map.of(
              "amount_minor",
              105_400L,
              "currency",
              "USD",
              "expected_close",
              Instant.parse("2026-12-18T00:00:00Z"),
              "forecast_category",
              "commit",
              "competitor_count",
              2L,
              "next_step_due_on",
              Instant.parse("2026-11-20T00:00:00Z")),
          "lines",
          List.of(Map.of("product_id", "p", "amount_minor", 105_400L)),
          "customer",
          Map.of("status", "active"),
          "checklist",
          Map.of(
              "budget", Map.of("answered", true, "answer", "80,000 a year"),
              "need", Map.of("answered", false, "answer", "")),
          "visits",
          List.of(
              Map.of("outcome", "reached", "completed_on", Instant.parse("2026-11-20T00:00:00Z"))),
          "now",
          Instant.parse("2026-11-24T08:00:00Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opportunity.amount_minor >= 100000",
        "opportunity.expected_close - now < duration('720h')",
        "lines.all(line, line.amount_minor > 0) && size(lines) > 0",
        "customer.status == 'active'",
        "checklist['budget'].answered && checklist.budget.answer.contains('year')",
        "!checklist['need'].answered",
        "visits.exists(visit, visit.outcome == 'reached' && visit.completed_on < now)",
        "!has(opportunity.opened_on)",
        "opportunity.competitor_count > 0 && opportunity.forecast_category == 'commit'",
        "has(opportunity.next_step_due_on) && !has(opportunity.next_step)"
      })
  void whatIsSoHolds(String expression) throws UnusableExpression {
    assertThat(holds(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opportunity.amount_minor > 105400",
        "opportunity.opened_on < now",
        "customer.owner_id == 'x'",
        "opportunity.next_step_due_on > now",
        "opportunity.next_step.contains('call')",
        "opportunity.amount_minor / 0 == 1",
        "visits.all(visit, visit.scheduled_on < now)",
        "timestamp('some day') < now"
      })
  void whatIsNotSoOrCannotBeToldDoesNot(String expression) throws UnusableExpression {
    assertThat(holds(expression)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opportunity.amount_minr > 0            | 1 | 12 | undefined field 'amount_minr'
          opportunity.competitor_count == 'two'  | 1 | 30 | no matching overload
          opportunity.next_step > now            | 1 | 23 | no matching overload
          budget > 0                             | 1 | 1  | undeclared reference to 'budget'
          opportunity.amount_minor               | 1 | 12 | expected type 'bool' but found 'int'
          opportunity.amount_minor > 1.5         | 1 | 26 | no matching overload
          double(opportunity.amount_minor) > 2.0 | 1 | 7  | a double is not exact
          true && checklist['ned'].answered      | 1 | 18 | no checklist item 'ned'
          checklist.ned.answered                 | 1 | 10 | no checklist item 'ned'
          true &&                                | 1 | 8  | mismatched input
          """)
  void whatCannotBeMeantIsRefusedWithItsPlaceAndReason(
      String expression, int line, int column, String reason) {
    assertThat(refusal(expression).parameters())
        .containsEntry("line", line)
        .containsEntry("column", column)
        .extractingByKey("reason")
        .asString()
        .contains(reason);
  }

  private static boolean holds(String expression) throws UnusableExpression {
    return condition(expression).holds(DEAL);
  }

  private static FieldError refusal(String expression) {
    return catchThrowableOfType(UnusableExpression.class, () -> condition(expression)).in("it");
  }

  private static Condition condition(String expression) throws UnusableExpression {
    return Vocabulary.LANGUAGE.condition(expression, new ForeignItems(Set.of("budget", "need")));
  }
}
