package io.salesline.reporting.alert;

import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** What rules hear of: the things that the topics of {@link AlertFeed} tell. */
final class Heard {

  private static final Map<String, List<String>> THINGS =
      Map.of(
          "salesline.goals.", List.of("goal"),
          "salesline.pipeline.",
              List.of(
                  "opportunity",
                  "contract",
                  "delivery",
                  "invoice",
                  "receipt",
                  "credit-note",
                  "visit",
                  "activity"),
          "salesline.leads.", List.of("lead", "response", "recycling-reminder", "customer"));

  private static final List<String> KNOWN =
      THINGS.entrySet().stream()
          .flatMap(service -> service.getValue().stream().map(service.getKey()::concat))
          .sorted()
          .toList();

  private Heard() {}

  /**
   * @throws Refusal 422 {@code event-type-unknown} for a type of which no rule would ever hear
   */
  static void check(String field, String type) {
    if (!type.endsWith(".v1") || !KNOWN.contains(Trigger.entityOf(type))) {
      throw Refusal.field(
          field, "event-type-unknown", "type", type, "known", String.join(", ", KNOWN));
    }
  }
}
