package io.salesline.leads.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.expression.UnusableExpression;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FittingALeadTest {

  @Test
  void aConditionSpeaksOfRegionSourceIndustryAndValue() throws UnusableExpression {
    var condition =
        Vocabulary.condition(
            "lead.region == 'East China' && lead.source in ['web-form', 'fair']"
                + " && lead.estimated_minor >= 100000");
    assertThat(condition.holds(lead(100_000L))).isTrue();
    assertThat(condition.holds(lead(99_999L))).isFalse();
  }

  @Test
  void whatALeadDoesNotHaveDoesNotHold() throws UnusableExpression {
    assertThat(Vocabulary.condition("lead.industry == 'software'").holds(lead(1L))).isFalse();
    assertThat(Vocabulary.condition("!has(lead.industry)").holds(lead(1L))).isTrue();
  }

  @Test
  void aConditionSpeaksOfTheScore() throws UnusableExpression {
    assertThat(Vocabulary.condition("lead.score >= 35").holds(lead(1L))).isTrue();
    assertThat(Vocabulary.condition("lead.score >= 36").holds(lead(1L))).isFalse();
    var unscored = Map.<String, Object>of("lead", Map.of("source", "web-form"));
    assertThat(Vocabulary.condition("lead.score < 36").holds(unscored)).isFalse();
  }

  @Test
  void whatCannotBeIsSaidWithItsPlace() {
    assertThatThrownBy(() -> Vocabulary.condition("lead.phone == '1'"))
        .hasMessageContaining("phone");
    assertThatThrownBy(() -> Vocabulary.condition("lead.estimated_minor > 1.5"))
        .hasMessageStartingWith("1:");
    assertThatThrownBy(() -> Vocabulary.condition("lead.region")).hasMessageContaining("bool");
  }

  private static Map<String, Object> lead(long minor) {
    return Map.of(
        "lead",
        Map.of(
            "region", "East China",
            "source", "web-form",
            "currency", "USD",
            "estimated_minor", minor,
            "score", 35L));
  }
}
