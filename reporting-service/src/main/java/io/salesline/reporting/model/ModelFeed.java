package io.salesline.reporting.model;

import io.salesline.platform.inbox.Inbox;
import io.salesline.reporting.change.ChangeNumber;
import io.salesline.reporting.change.ChangeWatch;
import io.salesline.reporting.dimension.Customers;
import io.salesline.reporting.dimension.Products;
import io.salesline.reporting.dimension.Stages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that the model is made of. */
@ApplicationScoped
class ModelFeed {

  private final Inbox inbox;
  private final ChangeNumber number;
  private final ChangeWatch watch;
  private final Freshness freshness;
  private final DealProjection deals;
  private final Stages stages;
  private final Products products;
  private final Customers customers;

  ModelFeed(
      Inbox inbox,
      ChangeNumber number,
      ChangeWatch watch,
      Freshness freshness,
      DealProjection deals,
      Stages stages,
      Products products,
      Customers customers) {
    this.inbox = inbox;
    this.number = number;
    this.watch = watch;
    this.freshness = freshness;
    this.deals = deals;
    this.stages = stages;
    this.products = products;
    this.customers = customers;
  }

  @Incoming("opportunity-events")
  Uni<Void> deals(ConsumerRecords<String, byte[]> batch) {
    return inbox.project("deals", batch, update(deals));
  }

  @Incoming("stages")
  Uni<Void> stages(ConsumerRecords<String, byte[]> batch) {
    return inbox.project("stages", batch, update(stages::store));
  }

  @Incoming("products")
  Uni<Void> products(ConsumerRecords<String, byte[]> batch) {
    return inbox.project("products", batch, update(products::store));
  }

  @Incoming("customer-profiles")
  Uni<Void> customers(ConsumerRecords<String, byte[]> batch) {
    return inbox.project("customer-profiles", batch, update(customers::store));
  }

  private ModelUpdate update(Fold fold) {
    return new ModelUpdate(fold, number, watch, freshness);
  }
}
