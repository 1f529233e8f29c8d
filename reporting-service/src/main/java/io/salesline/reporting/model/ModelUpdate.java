package io.salesline.reporting.model;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Projection;
import io.salesline.reporting.change.ChangeNumber;
import io.salesline.reporting.change.ChangeWatch;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * One batch: folded into the model, the change number raised last, the live views told afterwards.
 */
final class ModelUpdate implements Projection {

  /**
   * A plan kept from when the tables were empty would scan them; a large batch is worth a new one.
   */
  private static final String PLAN_ANEW = "set local plan_cache_mode = force_custom_plan";

  private static final int LARGE = 50;

  private final Fold fold;
  private final ChangeNumber number;
  private final ChangeWatch watch;
  private final Freshness freshness;
  private long change;

  ModelUpdate(Fold fold, ChangeNumber number, ChangeWatch watch, Freshness freshness) {
    this.fold = fold;
    this.number = number;
    this.watch = watch;
    this.freshness = freshness;
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    return planned(transaction, events)
        .chain(() -> fold.into(transaction, events))
        .chain(() -> number.raise(transaction))
        .invoke(raised -> change = raised)
        .replaceWithVoid();
  }

  private static Uni<Void> planned(SqlConnection transaction, List<InboundEvent> events) {
    return events.size() < LARGE
        ? Uni.createFrom().voidItem()
        : transaction.query(PLAN_ANEW).execute().replaceWithVoid();
  }

  @Override
  public Uni<Void> committed(List<InboundEvent> events) {
    freshness.applied(events);
    watch.changed(change);
    return Uni.createFrom().voidItem();
  }
}
