package io.salesline.leads.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FittingALeadTest {

  @Test
  void aConditionSpeaksOfRegionSourceIndustryAndValue() throws UnusableExpression {
    var condition =
        Condition.compile(
            "lead.region == 'East China' && lead.source in ['web-form', 'fair']"
                + " && lead.estimated_minor >= 100000");
    assertThat(condition.holds(lead(100_000L))).isTrue();
    assertThat(condition.holds(lead(99_999L))).isFalse();
  }

  @Test
  void whatALeadDoesNotHaveDoesNotHold() throws UnusableExpression {
    assertThat(Condition.compile("lead.industry == 'software'").holds(lead(1L))).isFalse();
    assertThat(Condition.compile("!has(lead.industry)").holds(lead(1L))).isTrue();
  }

  @Test
  void whatCannotBeIsSaidWithItsPlace() {
    assertThatThrownBy(() -> Condition.compile("lead.phone == '1'")).hasMessageContaining("phone");
    assertThatThrownBy(() -> Condition.compile("lead.estimated_minor > 1.5"))
        .hasMessageStartingWith("1:");
    assertThatThrownBy(() -> Condition.compile("lead.region")).hasMessageContaining("bool");
  }

  private static Map<String, Object> lead(long minor) {
    return Map.of(
        "region", "East China", "source", "web-form", "currency", "USD", "estimated_minor", minor);
  }
}
