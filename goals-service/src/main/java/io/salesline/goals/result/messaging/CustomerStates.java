package io.salesline.goals.result.messaging;

import io.quarkus.runtime.Startup;
import io.salesline.goals.result.app.CustomerClasses;
import io.salesline.goals.result.app.CustomerClasses.Classified;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.StateProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the class of each customer. */
@Startup
@ApplicationScoped
class CustomerStates {

  private final Consumer customers;

  CustomerStates(Inbox inbox, CustomerClasses classes) {
    this.customers =
        inbox.project(
            "results-customers",
            StateProjection.storing(CustomerRow.class, CustomerRow::classified, classes::store));
  }

  @Incoming("customers")
  Uni<Void> read(ConsumerRecords<String, byte[]> batch) {
    return customers.take(batch);
  }

  /** The fields of a customer that are read here. */
  record CustomerRow(UUID customerId, String customerClass, long revision) {
    Classified classified() {
      return new Classified(customerId, customerClass, revision);
    }
  }
}
