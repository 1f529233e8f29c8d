package io.salesline.leads.conversion.messaging;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.leads.conversion.app.OpenedDeal;
import io.salesline.leads.conversion.app.SettlingConversion;
import io.salesline.leads.conversion.domain.Cancellation;
import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.OpportunityId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Reaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what pipeline-service made of conversions: a deal, or a reason why not. */
@Startup
@ApplicationScoped
class PipelineAnswers {

  private final Consumer deals;
  private final Consumer refusals;

  PipelineAnswers(Inbox inbox, SettlingConversion settling) {
    this.deals = inbox.react("converted-opportunities", new Deals(settling));
    this.refusals = inbox.react("conversion-refusals", new Refusals(settling));
  }

  @Incoming("opportunities")
  Uni<Void> opportunities(ConsumerRecords<String, byte[]> batch) {
    return deals.take(batch);
  }

  @Incoming("conversions")
  Uni<Void> conversions(ConsumerRecords<String, byte[]> batch) {
    return refusals.take(batch);
  }

  record Deals(SettlingConversion settling) implements Reaction {

    private static final Set<String> BEGINNINGS =
        Set.of(
            "salesline.pipeline.opportunity.opened.v1",
            "salesline.pipeline.opportunity.recorded.v1");

    @Override
    public boolean concerns(InboundEvent event) {
      return BEGINNINGS.contains(event.type()) && event.data().hasNonNull("conversion_id");
    }

    @Override
    public Uni<Void> to(InboundEvent event, UnitOfWork unit) {
      return settling.convert(unit, event.as(OpportunityV1.class).deal());
    }
  }

  record Refusals(SettlingConversion settling) implements Reaction {

    @Override
    public boolean concerns(InboundEvent event) {
      return event.type().equals("salesline.pipeline.conversion.refused.v1");
    }

    @Override
    public Uni<Void> to(InboundEvent event, UnitOfWork unit) {
      var refused = event.as(ConversionRefusedV1.class);
      return settling.cancel(unit, new LeadId(refused.leadId()), refused.cancellation());
    }
  }

  /** What this service reads of a deal that came of a conversion. */
  record OpportunityV1(
      UUID opportunityId, UUID leadId, UUID conversionId, UUID customerId, UUID ownerId) {

    OpportunityV1 {
      requireNonNull(opportunityId, "opportunity_id");
      requireNonNull(leadId, "lead_id");
      requireNonNull(conversionId, "conversion_id");
      requireNonNull(customerId, "customer_id");
      requireNonNull(ownerId, "owner_id");
    }

    OpenedDeal deal() {
      return new OpenedDeal(
          new OpportunityId(opportunityId),
          new LeadId(leadId),
          new ConversionId(conversionId),
          new CustomerId(customerId),
          new MemberId(ownerId));
    }
  }

  /** What this service reads of a refusal. */
  record ConversionRefusedV1(UUID leadId, Integer attempt, String reasonCode) {

    ConversionRefusedV1 {
      requireNonNull(leadId, "lead_id");
      requireNonNull(attempt, "attempt");
      requireNonNull(reasonCode, "reason_code");
    }

    Cancellation cancellation() {
      return new Cancellation.Refused(reasonCode, attempt);
    }
  }
}
