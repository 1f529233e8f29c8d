package io.salesline.platform.counter;

import io.quarkus.runtime.Startup;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer to which nothing comes, as one that has just been started. */
@Startup
@ApplicationScoped
class QuietCounters {

  private final Consumer totals;

  QuietCounters(Inbox inbox, CounterTotals totals) {
    this.totals = inbox.project("quiet-totals", totals);
  }

  @Incoming("quiet")
  Uni<Void> quiet(ConsumerRecords<String, byte[]> batch) {
    return totals.take(batch);
  }
}
