package io.salesline.reporting.model;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.reporting.deal.DealEvent;
import io.salesline.reporting.deal.DealFacts;
import io.salesline.reporting.deal.DealTrail;
import io.salesline.reporting.deal.Move;
import io.salesline.reporting.deal.StageStays;
import io.salesline.reporting.deal.StandingDeals;
import io.salesline.reporting.deal.StayChange;
import io.salesline.reporting.rollup.Closings;
import io.salesline.reporting.rollup.Cycles;
import io.salesline.reporting.rollup.Entries;
import io.salesline.reporting.rollup.Purchases;
import io.salesline.reporting.rollup.Standing;
import io.salesline.reporting.rollup.StandingCustomers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Folds opportunity events into facts, and what they moved into the rollups. */
@ApplicationScoped
class DealProjection implements Fold {

  private final DealFacts facts;
  private final DealTrail trail;
  private final StageStays stays;
  private final StandingDeals standingDeals;
  private final Standing standing;
  private final StandingCustomers customers;
  private final Closings closings;
  private final Cycles cycles;
  private final Purchases purchases;
  private final Entries entries;

  DealProjection(
      DealFacts facts,
      DealTrail trail,
      StageStays stays,
      StandingDeals standingDeals,
      Standing standing,
      StandingCustomers customers,
      Closings closings,
      Cycles cycles,
      Purchases purchases,
      Entries entries) {
    this.facts = facts;
    this.trail = trail;
    this.stays = stays;
    this.standingDeals = standingDeals;
    this.standing = standing;
    this.customers = customers;
    this.closings = closings;
    this.cycles = cycles;
    this.purchases = purchases;
    this.entries = entries;
  }

  @Override
  public Uni<Void> into(SqlConnection transaction, List<InboundEvent> events) {
    List<DealEvent> read = events.stream().map(DealEvent::of).toList();
    return facts
        .store(transaction, read)
        .call(() -> trail.append(transaction, read))
        .call(moves -> standingDeals.follow(transaction, moves))
        .chain(moves -> follow(transaction, moves, read));
  }

  private Uni<Void> follow(SqlConnection transaction, List<Move> moves, List<DealEvent> events) {
    return stays
        .follow(transaction, moves, events)
        .chain(changes -> sum(transaction, moves, changes));
  }

  /** Always in this order: batches on other replicas take the same locks. */
  private Uni<Void> sum(SqlConnection transaction, List<Move> moves, List<StayChange> changes) {
    return standing
        .add(transaction, moves)
        .chain(() -> customers.add(transaction, moves))
        .chain(() -> purchases.follow(transaction, moves))
        .chain(() -> cycles.add(transaction, moves))
        .chain(() -> closings.add(transaction, moves))
        .chain(() -> entries.add(transaction, changes));
  }
}
