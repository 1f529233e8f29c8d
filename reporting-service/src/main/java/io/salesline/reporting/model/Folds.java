package io.salesline.reporting.model;

import io.salesline.reporting.cash.Contracts;
import io.salesline.reporting.deal.DealFacts;
import io.salesline.reporting.deal.DealTrail;
import io.salesline.reporting.deal.Passages;
import io.salesline.reporting.deal.StageStays;
import io.salesline.reporting.deal.StandingDeals;
import io.salesline.reporting.dimension.Customers;
import io.salesline.reporting.dimension.Products;
import io.salesline.reporting.dimension.Stages;
import io.salesline.reporting.rollup.Closings;
import io.salesline.reporting.rollup.Cycles;
import io.salesline.reporting.rollup.Entries;
import io.salesline.reporting.rollup.Purchases;
import io.salesline.reporting.rollup.Standing;
import io.salesline.reporting.rollup.StandingCustomers;

/** What the topics do to the model, for whoever makes it outside of the service. */
public final class Folds {

  private Folds() {}

  public static Fold ofDeals() {
    return new DealProjection(
        new DealFacts(),
        new DealTrail(),
        new StageStays(new Passages()),
        new StandingDeals(),
        new Standing(),
        new StandingCustomers(),
        new Closings(),
        new Cycles(),
        new Purchases(),
        new Entries());
  }

  public static Fold ofStages() {
    return new Stages(new Passages(), new Entries())::store;
  }

  public static Fold ofProducts() {
    return new Products()::store;
  }

  public static Fold ofContracts() {
    return new Contracts()::store;
  }

  public static Fold ofCustomers() {
    return new Customers()::store;
  }
}
