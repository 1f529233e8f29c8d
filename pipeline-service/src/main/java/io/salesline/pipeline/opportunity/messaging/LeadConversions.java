package io.salesline.pipeline.opportunity.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.OpeningFromLead;
import io.salesline.pipeline.opportunity.domain.ConversionId;
import io.salesline.pipeline.opportunity.domain.LeadId;
import io.salesline.pipeline.opportunity.domain.Opening;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Reaction;
import io.salesline.platform.money.Money;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Answers leads that ask to be converted. */
@Startup
@ApplicationScoped
class LeadConversions implements Reaction {

  private static final String REQUESTED = "salesline.leads.lead.conversion-requested.v1";

  private final Consumer conversions;
  private final OpeningFromLead openingFromLead;
  private final Organisation organisation;

  LeadConversions(Inbox inbox, OpeningFromLead openingFromLead, Organisation organisation) {
    this.conversions = inbox.react("lead-conversions", this);
    this.openingFromLead = openingFromLead;
    this.organisation = organisation;
  }

  @Incoming("lead-events")
  Uni<Void> leadEvents(ConsumerRecords<String, byte[]> batch) {
    return conversions.take(batch);
  }

  @Override
  public boolean concerns(InboundEvent event) {
    return event.type().equals(REQUESTED);
  }

  @Override
  public Uni<Void> to(InboundEvent event, UnitOfWork unit) {
    var requested = event.as(ConversionRequestedV1.class);
    return openingFromLead.open(unit, requested.request(organisation.currency()));
  }

  /**
   * What this service reads of the event.
   *
   * @param amount null for a lead whose worth nobody has estimated
   */
  record ConversionRequestedV1(
      UUID leadId,
      UUID conversionId,
      UUID opportunityId,
      UUID customerId,
      UUID ownerId,
      UUID productId,
      BigDecimal amount,
      String currency,
      LocalDate expectedClose,
      Integer attempt,
      Instant deadline) {

    ConversionRequestedV1 {
      requireNonNull(leadId, "lead_id");
      requireNonNull(conversionId, "conversion_id");
      requireNonNull(opportunityId, "opportunity_id");
      requireNonNull(customerId, "customer_id");
      requireNonNull(ownerId, "owner_id");
      requireNonNull(attempt, "attempt");
      requireNonNull(deadline, "deadline");
    }

    OpeningFromLead.Request request(Currency organisation) {
      return new OpeningFromLead.Request(
          new OpportunityId(opportunityId),
          new Opening.LeadOrigin(new LeadId(leadId), new ConversionId(conversionId)),
          attempt,
          new CustomerId(customerId),
          new MemberId(ownerId),
          ProductId.of(productId),
          amount == null
              ? Money.zero(organisation)
              : new Money(amount, Currency.getInstance(currency)),
          expectedClose,
          deadline);
    }
  }
}
