package io.salesline.reporting.alert;

import io.quarkus.runtime.Startup;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics that rules listen to. */
@Startup
@ApplicationScoped
class AlertFeed {

  private final Consumer goals;
  private final Consumer deals;
  private final Consumer contracts;
  private final Consumer visits;
  private final Consumer activities;
  private final Consumer leads;
  private final Consumer responses;
  private final Consumer reminders;
  private final Consumer customers;

  AlertFeed(Inbox inbox, Rules rules, Watches watches, Telling telling, Organisation organisation) {
    Function<String, Consumer> watched =
        name ->
            inbox.project(
                "alerts-" + name, new AlertProjection(rules, watches, telling, organisation));
    this.goals = watched.apply("goals");
    this.deals = watched.apply("deals");
    this.contracts = watched.apply("contracts");
    this.visits = watched.apply("visits");
    this.activities = watched.apply("activities");
    this.leads = watched.apply("leads");
    this.responses = watched.apply("responses");
    this.reminders = watched.apply("reminders");
    this.customers = watched.apply("customers");
  }

  @Incoming("alerts-goals")
  Uni<Void> goals(ConsumerRecords<String, byte[]> batch) {
    return goals.take(batch);
  }

  @Incoming("alerts-deals")
  Uni<Void> deals(ConsumerRecords<String, byte[]> batch) {
    return deals.take(batch);
  }

  @Incoming("alerts-contracts")
  Uni<Void> contracts(ConsumerRecords<String, byte[]> batch) {
    return contracts.take(batch);
  }

  @Incoming("alerts-visits")
  Uni<Void> visits(ConsumerRecords<String, byte[]> batch) {
    return visits.take(batch);
  }

  @Incoming("alerts-activities")
  Uni<Void> activities(ConsumerRecords<String, byte[]> batch) {
    return activities.take(batch);
  }

  @Incoming("alerts-leads")
  Uni<Void> leads(ConsumerRecords<String, byte[]> batch) {
    return leads.take(batch);
  }

  @Incoming("alerts-responses")
  Uni<Void> responses(ConsumerRecords<String, byte[]> batch) {
    return responses.take(batch);
  }

  @Incoming("alerts-reminders")
  Uni<Void> reminders(ConsumerRecords<String, byte[]> batch) {
    return reminders.take(batch);
  }

  @Incoming("alerts-customers")
  Uni<Void> customers(ConsumerRecords<String, byte[]> batch) {
    return customers.take(batch);
  }
}
