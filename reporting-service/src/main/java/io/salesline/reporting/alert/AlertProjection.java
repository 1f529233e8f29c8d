package io.salesline.reporting.alert;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Projection;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One topic as the rules hear it: a batch a transaction, in which alerts are raised and cleared.
 */
final class AlertProjection implements Projection {

  private final Rules rules;
  private final Watches watches;
  private final Telling telling;
  private final Organisation organisation;
  private Telling.Told told = Telling.Told.NOTHING;

  AlertProjection(Rules rules, Watches watches, Telling telling, Organisation organisation) {
    this.rules = rules;
    this.watches = watches;
    this.telling = telling;
    this.organisation = organisation;
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    told = Telling.Told.NOTHING;
    return rules
        .active(transaction)
        .map(active -> signals(events, active))
        .chain(signals -> follow(transaction, signals));
  }

  private List<Signal> signals(List<InboundEvent> events, List<Rule> active) {
    return events.stream()
        .filter(event -> !event.isDeletion())
        .flatMap(event -> Signal.of(event, active, organisation.zone()).stream())
        .toList();
  }

  private Uni<Void> follow(SqlConnection transaction, List<Signal> signals) {
    return signals.isEmpty()
        ? Uni.createFrom().voidItem()
        : watches.of(transaction, signals).chain(found -> record(transaction, found, signals));
  }

  private Uni<Void> record(SqlConnection transaction, List<Watch> found, List<Signal> signals) {
    return telling
        .record(transaction, found, changes(found, signals))
        .invoke(recorded -> told = recorded)
        .replaceWithVoid();
  }

  private record Place(UUID rule, UUID subject) {}

  private static List<Change> changes(List<Watch> found, List<Signal> signals) {
    Map<Place, Watch> byPlace = new HashMap<>();
    found.forEach(watch -> byPlace.put(new Place(watch.rule().id(), watch.subject()), watch));
    var changes = new ArrayList<Change>();
    for (Signal signal : signals) {
      Watch watch = byPlace.get(new Place(signal.rule().id(), signal.subject()));
      if (watch != null) {
        watch.take(signal).ifPresent(changes::add);
      }
    }
    return changes;
  }

  @Override
  public Uni<Void> committed(List<InboundEvent> events) {
    telling.committed(told);
    return Uni.createFrom().voidItem();
  }
}
