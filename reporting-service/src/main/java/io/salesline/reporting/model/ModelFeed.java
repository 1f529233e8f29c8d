package io.salesline.reporting.model;

import io.quarkus.runtime.Startup;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Projection;
import io.salesline.reporting.cash.Contracts;
import io.salesline.reporting.change.ChangeNumber;
import io.salesline.reporting.change.ChangeWatch;
import io.salesline.reporting.dimension.Customers;
import io.salesline.reporting.dimension.Products;
import io.salesline.reporting.dimension.Stages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that the model is made of. */
@Startup
@ApplicationScoped
class ModelFeed {

  private final Consumer deals;
  private final Consumer stages;
  private final Consumer products;
  private final Consumer customers;
  private final Consumer contracts;

  ModelFeed(
      Inbox inbox,
      ChangeNumber number,
      ChangeWatch watch,
      Freshness freshness,
      DealProjection deals,
      Stages stages,
      Products products,
      Customers customers,
      Contracts contracts) {
    Function<Fold, Projection> update = fold -> new ModelUpdate(fold, number, watch, freshness);
    this.deals = inbox.project("deals", update.apply(deals));
    this.stages = inbox.project("stages", update.apply(stages::store));
    this.products = inbox.project("products", update.apply(products::store));
    this.customers = inbox.project("customer-profiles", update.apply(customers::store));
    this.contracts = inbox.project("contracts", update.apply(contracts::store));
  }

  @Incoming("opportunity-events")
  Uni<Void> deals(ConsumerRecords<String, byte[]> batch) {
    return deals.take(batch);
  }

  @Incoming("stages")
  Uni<Void> stages(ConsumerRecords<String, byte[]> batch) {
    return stages.take(batch);
  }

  @Incoming("products")
  Uni<Void> products(ConsumerRecords<String, byte[]> batch) {
    return products.take(batch);
  }

  @Incoming("customer-profiles")
  Uni<Void> customers(ConsumerRecords<String, byte[]> batch) {
    return customers.take(batch);
  }

  @Incoming("contract-events")
  Uni<Void> contracts(ConsumerRecords<String, byte[]> batch) {
    return contracts.take(batch);
  }
}
