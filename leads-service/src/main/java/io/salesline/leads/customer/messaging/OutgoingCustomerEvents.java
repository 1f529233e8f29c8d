package io.salesline.leads.customer.messaging;

import io.salesline.leads.customer.app.CustomerPublication;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.customer.domain.CustomerEvent;
import io.salesline.leads.customer.messaging.CustomerRow.AmendedV1;
import io.salesline.leads.customer.messaging.CustomerRow.ClassifiedV1;
import io.salesline.leads.customer.messaging.CustomerRow.ProfileV1;
import io.salesline.leads.customer.messaging.CustomerRow.RecycledV1;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Turns what happened to customers into what is published. */
@ApplicationScoped
class OutgoingCustomerEvents implements CustomerPublication {

  private static final Stream CUSTOMERS = Stream.of("leads", "customer");
  private static final Stream PROFILES = Stream.stateOnly("leads", "customer-profile");

  @Override
  public OutboundEvent of(CustomerDecision decision) {
    var row = CustomerRow.of(decision.customer());
    return switch (decision.event()) { // no default: a new event must be decided here
      case CustomerEvent.Created created -> event(decision, "created", row);
      case CustomerEvent.Amended amended -> event(decision, "amended", amended(row, amended));
      case CustomerEvent.Withdrawn withdrawn -> event(decision, "withdrawn", row);
      case CustomerEvent.Recycled recycled -> event(decision, "recycled", recycled(row, recycled));
      case CustomerEvent.Classified classified ->
          event(decision, "classified", classified(row, classified));
      case CustomerEvent.Merged merged -> event(decision, "merged", row);
    };
  }

  private static AmendedV1 amended(CustomerRow row, CustomerEvent.Amended amended) {
    return new AmendedV1(
        row,
        String.join(",", amended.fields()),
        amended.previousOwner() == null ? null : amended.previousOwner().value());
  }

  private static RecycledV1 recycled(CustomerRow row, CustomerEvent.Recycled recycled) {
    return new RecycledV1(
        row, recycled.previousOwner().value(), recycled.pool().value(), recycled.reason());
  }

  private static ClassifiedV1 classified(CustomerRow row, CustomerEvent.Classified classified) {
    var before = classified.before();
    return new ClassifiedV1(
        row, before == null ? null : before.customerClass().key(), classified.reason());
  }

  private static OutboundEvent event(CustomerDecision decision, String name, Object row) {
    var customer = decision.customer();
    return new OutboundEvent(
        CUSTOMERS,
        customer.id().toString(),
        "customer." + name + ".v1",
        customer.revision(),
        decision.at(),
        row);
  }

  @Override
  public OutboundEvent profile(Customer customer, Instant at) {
    return new OutboundEvent(
        PROFILES,
        customer.id().toString(),
        "customer-profile.changed.v1",
        customer.profileRevision(),
        at,
        new ProfileV1(customer.id().value(), customer.facts().name()));
  }
}
