package io.salesline.leads.lead.messaging;

import io.salesline.leads.lead.app.LeadPublication;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.leads.lead.messaging.PublishedEvents.AbsorbedV1;
import io.salesline.leads.lead.messaging.PublishedEvents.AssignedV1;
import io.salesline.leads.lead.messaging.PublishedEvents.ContactedV1;
import io.salesline.leads.lead.messaging.PublishedEvents.ConversionCancelledV1;
import io.salesline.leads.lead.messaging.PublishedEvents.ConversionRequestedV1;
import io.salesline.leads.lead.messaging.PublishedEvents.RecycledV1;
import io.salesline.leads.lead.messaging.PublishedEvents.ReleasedV1;
import io.salesline.leads.lead.messaging.PublishedEvents.RoutedV1;
import io.salesline.leads.lead.messaging.PublishedEvents.ScoredV1;
import io.salesline.leads.lead.messaging.PublishedEvents.TransferredV1;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what happened to leads into what is published. */
@ApplicationScoped
class OutgoingLeadEvents implements LeadPublication {

  private static final Stream LEADS = Stream.of("leads", "lead");

  @Override
  public OutboundEvent of(LeadDecision decision) {
    var row = LeadRow.of(decision.lead());
    return switch (decision.event()) { // no default: a new event must be decided here
      case LeadEvent.Created created -> event(decision, "created", row);
      case LeadEvent.Claimed claimed -> event(decision, "claimed", row);
      case LeadEvent.Assigned assigned -> event(decision, "assigned", assigned(row, assigned));
      case LeadEvent.Routed routed -> event(decision, "routed", RoutedV1.of(row, routed));
      case LeadEvent.Released released ->
          event(decision, "released", new ReleasedV1(row, released.previousOwner().value()));
      case LeadEvent.Transferred transferred ->
          event(
              decision, "transferred", new TransferredV1(row, transferred.previousOwner().value()));
      case LeadEvent.Recycled recycled -> event(decision, "recycled", RecycledV1.of(row, recycled));
      case LeadEvent.Qualified qualified -> event(decision, "qualified", row);
      case LeadEvent.Disqualified disqualified -> event(decision, "disqualified", row);
      case LeadEvent.Contacted contacted ->
          event(decision, "contacted", ContactedV1.of(row, contacted));
      case LeadEvent.Scored scored ->
          event(decision, "scored", new ScoredV1(row, scored.previous()));
      case LeadEvent.ConversionRequested requested ->
          event(decision, "conversion-requested", requested(row, requested));
      case LeadEvent.Converted converted -> event(decision, "converted", row);
      case LeadEvent.ConversionCancelled cancelled ->
          event(decision, "conversion-cancelled", cancelled(row, cancelled));
      case LeadEvent.Absorbed absorbed -> event(decision, "absorbed", AbsorbedV1.of(row, absorbed));
      case LeadEvent.Merged merged -> event(decision, "merged", row);
    };
  }

  private static AssignedV1 assigned(LeadRow row, LeadEvent.Assigned assigned) {
    return new AssignedV1(
        row,
        assigned.rule().value(),
        assigned.ruleVersion(),
        assigned.sequence(),
        assigned.previousOwner() == null ? null : assigned.previousOwner().value());
  }

  private static ConversionRequestedV1 requested(
      LeadRow row, LeadEvent.ConversionRequested requested) {
    return new ConversionRequestedV1(
        row,
        requested.attempt(),
        row.estimatedAmount(),
        requested.productId() == null ? null : requested.productId().value(),
        requested.expectedClose(),
        requested.deadline());
  }

  private static ConversionCancelledV1 cancelled(
      LeadRow row, LeadEvent.ConversionCancelled cancelled) {
    return new ConversionCancelledV1(
        row, cancelled.link().conversionId().value(), cancelled.reason(), cancelled.refusalCode());
  }

  private static OutboundEvent event(LeadDecision decision, String name, Object row) {
    var lead = decision.lead();
    return new OutboundEvent(
        LEADS, lead.id().toString(), "lead." + name + ".v1", lead.revision(), decision.at(), row);
  }
}
