package io.salesline.goals.result.app;

import io.salesline.goals.result.app.Ledger.Noted;
import io.salesline.goals.result.domain.Counter;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Fact;
import io.salesline.goals.result.domain.Streams;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Shows each event to all metrics, and notes what they make of it. */
@ApplicationScoped
public class Counting {

  private record Version(int metric, long revision) {}

  private final Metrics metrics;
  private final Ledger ledger;
  private final ResultMetrics measured;
  private final ZoneId zone;
  private final Map<Version, Counter> compiled = new ConcurrentHashMap<>();

  Counting(Metrics metrics, Ledger ledger, ResultMetrics measured, Organisation organisation) {
    this.metrics = metrics;
    this.ledger = ledger;
    this.measured = measured;
    this.zone = organisation.zone();
  }

  /**
   * @param facts in their order
   */
  public Uni<Void> count(SqlConnection transaction, List<Fact> facts) {
    return metrics
        .counting(transaction)
        .chain(definitions -> count(transaction, definitions, facts));
  }

  /** For these metrics only. */
  public Uni<Void> count(
      SqlConnection transaction, List<Definition> definitions, List<Fact> facts) {
    var noted = found(definitions, facts);
    return ledger.note(transaction, noted).invoke(() -> measured.counted(noted.size()));
  }

  private List<Noted> found(List<Definition> definitions, List<Fact> facts) {
    var counters = definitions.stream().map(this::counter).toList();
    var noted = new ArrayList<Noted>();
    for (Fact fact : facts) {
      counters.stream()
          .map(counter -> counter.find(fact, zone))
          .flatMap(Optional::stream)
          .forEach(finding -> noted.add(new Noted(finding, fact)));
    }
    return noted;
  }

  private Counter counter(Definition definition) {
    return compiled.computeIfAbsent(
        new Version(definition.number(), definition.revision()), it -> compile(definition));
  }

  private static Counter compile(Definition definition) {
    try {
      return Counter.of(definition, Streams.shipped());
    } catch (UnusableExpression e) {
      throw new IllegalStateException("a metric was stored that cannot be used", e);
    }
  }
}
