package io.salesline.leads.effort.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.leads.effort.app.EffortLedger;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.StateProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps which visits and activities are done, from the topics of their last states. */
@Startup
@ApplicationScoped
class EffortOnCustomers {

  private final Consumer visits;
  private final Consumer activities;

  EffortOnCustomers(Inbox inbox, EffortLedger ledger) {
    this.visits =
        inbox.project(
            "visits-to-customers",
            StateProjection.storing(VisitV1.class, VisitV1::entry, ledger::record));
    this.activities =
        inbox.project(
            "activities-for-customers",
            StateProjection.storing(ActivityV1.class, ActivityV1::entry, ledger::record));
  }

  @Incoming("visits")
  Uni<Void> visits(ConsumerRecords<String, byte[]> batch) {
    return visits.take(batch);
  }

  @Incoming("activities")
  Uni<Void> activities(ConsumerRecords<String, byte[]> batch) {
    return activities.take(batch);
  }

  /** What this service reads of a visit. */
  record VisitV1(
      UUID visitId,
      long revision,
      UUID ownerId,
      UUID customerId,
      Instant startsAt,
      Instant endsAt,
      LocalDate completedOn) {

    VisitV1 {
      requireNonNull(visitId, "visit_id");
      requireNonNull(ownerId, "owner_id");
      requireNonNull(customerId, "customer_id");
      requireNonNull(startsAt, "starts_at");
      requireNonNull(endsAt, "ends_at");
    }

    EffortLedger.Entry entry() {
      long minutes = Duration.between(startsAt, endsAt).toMinutes();
      return new EffortLedger.Entry(
          visitId, revision, "visit", customerId, ownerId, completedOn, minutes);
    }
  }

  /** What this service reads of an activity. */
  record ActivityV1(
      UUID activityId,
      long revision,
      String kind,
      UUID ownerId,
      UUID customerId,
      LocalDate completedOn) {

    ActivityV1 {
      requireNonNull(activityId, "activity_id");
      requireNonNull(kind, "kind");
      requireNonNull(ownerId, "owner_id");
    }

    EffortLedger.Entry entry() {
      return new EffortLedger.Entry(
          activityId, revision, kind, customerId, ownerId, completedOn, null);
    }
  }
}
