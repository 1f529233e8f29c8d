package io.salesline.goals.result.domain;

import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.UnusableExpression;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A metric at work: its conditions compiled, its sources by the type of event. */
public final class Counter {

  private record Part(Source source, Condition when) {}

  private final int metric;
  private final Streams streams;
  private final Map<String, Part> parts = new HashMap<>();

  private Counter(int metric, Streams streams) {
    this.metric = metric;
    this.streams = streams;
  }

  /** Throws {@link UnusableExpression} where a condition is none. */
  public static Counter of(Definition definition, Streams streams) throws UnusableExpression {
    var counter = new Counter(definition.number(), streams);
    for (Source source : definition.sources()) {
      counter.add(source);
    }
    return counter;
  }

  /** Empty where the metric does not look at such events. */
  public Optional<Finding> find(Fact fact, ZoneId zone) {
    Part part = parts.get(fact.type());
    return part == null ? Optional.empty() : find(part, fact, zone);
  }

  private Optional<Finding> find(Part part, Fact fact, ZoneId zone) {
    EventType type = streams.find(fact.type()).orElseThrow();
    boolean counts = part.when().holds(Vocabulary.variables(type, fact));
    List<Entry> entries = counts ? part.source().entriesOf(fact, zone) : List.of();
    boolean distinct = part.source().distinct() != null;
    return part.source().subjectOf(fact).map(it -> new Finding(metric, it, distinct, entries));
  }

  private void add(Source source) throws UnusableExpression {
    var types = new ArrayList<EventType>();
    source.types().forEach(type -> types.add(streams.find(type).orElseThrow()));
    var part = new Part(source, Vocabulary.condition(types, source.when()));
    source.types().forEach(type -> parts.put(type, part));
  }
}
