package io.salesline.goals.result.domain;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A metric that somebody wants to have. */
public record Proposed(
    Metric metric,
    Bilingual name,
    MetricUnit unit,
    Measure measure,
    String basis,
    List<Source> sources,
    Optional<Parts> parts) {

  public Proposed {
    sources = List.copyOf(sources);
  }

  /**
   * @throws Refusal 422 for what cannot be counted: {@code measure-and-unit}, {@code
   *     ratio-needs-parts}, {@code sources-missing}, {@code unknown-event-type}, {@code
   *     several-streams}, {@code type-twice}, {@code unknown-event-field}, {@code
   *     event-field-kind}, {@code expression-unusable}
   */
  public void requireSound(Streams streams) {
    requireUnit();
    if ((measure == Measure.RATIO) != parts.isPresent()) {
      throw Refusal.field("numerator", "ratio-needs-parts");
    }
    if ((measure == Measure.RATIO) != sources.isEmpty()) {
      throw Refusal.field("sources", "sources-missing");
    }
    Set<String> seen = new HashSet<>();
    Set<String> of = new HashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      var check = new SourceCheck("sources[" + i + "]", sources.get(i), streams);
      check.requireTypes(seen, of);
      check.require(measure, unit);
    }
  }

  /** The stream of its sources; empty for a ratio. */
  public Optional<EventType> stream(Streams streams) {
    return sources.stream()
        .flatMap(source -> source.types().stream())
        .findFirst()
        .flatMap(streams::find);
  }

  private void requireUnit() {
    boolean fits =
        switch (measure) {
          case COUNT, DISTINCT -> unit == MetricUnit.COUNT;
          case SUM -> unit != MetricUnit.RATIO;
          case RATIO -> unit == MetricUnit.RATIO;
        };
    if (!fits) {
      throw Refusal.field("unit", "measure-and-unit");
    }
  }
}
