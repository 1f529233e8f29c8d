package io.salesline.reporting.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A parameter that is not understood would change a number in silence; so it is refused. */
class ParametersTest {

  private static final Set<String> KNOWN = Set.of("unit", "from", "to", "by", "horizon");

  @Test
  void absentAndEmptyOnesAreNull() {
    var parameters = new Parameters(Map.of("unit", List.of("")), KNOWN);

    assertThat(parameters.uuid("unit")).isNull();
    assertThat(parameters.period("from", "to")).isEqualTo(Period.ALWAYS);
    assertThat(parameters.choice("by", List.of("member", "month"))).isEqualTo("member");
    assertThat(parameters.number("horizon", 1, 730, 90)).isEqualTo(90);
  }

  @Test
  void anUnknownNameIsRefused() {
    refused("parameter-unknown", Map.of("untl", List.of("2026-01-01")));
  }

  @Test
  void aRepeatedNameIsRefused() {
    refused("parameter-repeated", Map.of("unit", List.of("a", "b")));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    refused("parameter-not-an-id", Map.of("unit", List.of("north")));
    refused("parameter-not-a-date", Map.of("from", List.of("2026-02-30")));
    refused("parameter-not-a-date", Map.of("from", List.of("+999999999-01-01")));
    refused("parameter-not-a-choice", Map.of("by", List.of("weather")));
    for (String horizon : List.of("0", "731", "-1", "1.5", "ninety", "99999999999999999999")) {
      refused("parameter-not-a-number", Map.of("horizon", List.of(horizon)));
    }
    refused("period-reversed", Map.of("from", List.of("2026-02-02"), "to", List.of("2026-02-01")));
  }

  @Test
  void aPeriodIncludesBothItsDays() {
    var query = Map.of("from", List.of("2026-02-01"), "to", List.of("2026-02-01"));

    assertThat(new Parameters(query, KNOWN).period("from", "to"))
        .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1)));
  }

  private static void refused(String code, Map<String, List<String>> query) {
    assertThatThrownBy(() -> readAll(new Parameters(query, KNOWN)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.errors()).hasSize(1);
            });
  }

  private static void readAll(Parameters parameters) {
    parameters.uuid("unit");
    parameters.period("from", "to");
    parameters.choice("by", List.of("member", "month"));
    parameters.number("horizon", 1, 730, 90);
  }
}
