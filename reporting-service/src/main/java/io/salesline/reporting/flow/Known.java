package io.salesline.reporting.flow;

import io.salesline.reporting.flow.Evidence.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the model tells of a cohort, read one after the other.
 *
 * @param now by stage
 * @param revenue by stage
 * @param quarters by quarter of entry, and within it by stage
 * @param people by owner, and within it by stage
 */
record Known(
    Map<String, Passage> now,
    Map<String, BigDecimal> revenue,
    Map<String, Map<String, Passage>> quarters,
    Map<String, Map<String, Passage>> people) {

  static Known ofNow(Map<String, Passage> now) {
    return new Known(now, Map.of(), Map.of(), Map.of());
  }

  Known withRevenue(Map<String, BigDecimal> found) {
    return new Known(now, found, quarters, people);
  }

  Known withQuarters(Map<String, Map<String, Passage>> found) {
    return new Known(now, revenue, found, people);
  }

  Known withPeople(Map<String, Map<String, Passage>> found) {
    return new Known(now, revenue, quarters, found);
  }

  List<Evidence> evidence(StageMap map) {
    return map.steps().stream().map(this::of).toList();
  }

  private Evidence of(StageMap.Step step) {
    String stage = step.stage();
    return new Evidence(
        stage,
        step.next(),
        now.getOrDefault(stage, Passage.NONE),
        revenue.getOrDefault(stage, BigDecimal.ZERO),
        parts(quarters, stage),
        parts(people, stage));
  }

  private static List<Part> parts(Map<String, Map<String, Passage>> keys, String stage) {
    return keys.entrySet().stream()
        .filter(key -> key.getValue().containsKey(stage))
        .map(key -> new Part(key.getKey(), key.getValue().get(stage)))
        .sorted(Comparator.comparing(Part::name))
        .toList();
  }
}
