package io.salesline.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may ask of an event. */
class ConditionsTest {

  private static final JsonNode EVENT =
      EventJson.parse(
          """
          {"amount": 1054.00, "class": "A", "owner_id": null, "history": false, "days": 7}
          """
              .getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.amount == 105400",
        "event.amount >= 100000 && event.class == \"A\"",
        "!has(event.owner_id)",
        "has(event.amount)",
        "!event.history",
        "event.days in [3, 7]"
      })
  void holds(String condition) {
    assertThat(Conditions.of(condition).holds(Conditions.fields(EVENT))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.amount > 105400",
        "has(event.owner_id)",
        "event.absent == \"A\"",
        "event.class == 1"
      })
  void doesNotHold(String condition) {
    assertThat(Conditions.of(condition).holds(Conditions.fields(EVENT))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"event.amount ==", "deal.amount == 1", "event.amount > 1.5"})
  void whatIsNoneIsRefused(String condition) {
    assertThatThrownBy(() -> Conditions.check("begins.when", condition))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("expression-unusable");
  }
}
