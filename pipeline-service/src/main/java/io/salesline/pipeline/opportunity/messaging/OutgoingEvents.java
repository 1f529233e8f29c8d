package io.salesline.pipeline.opportunity.messaging;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.app.OpeningFromLead;
import io.salesline.pipeline.opportunity.app.Publication;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.pipeline.opportunity.domain.Collaborator;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.AmendedV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.AnswerChangedV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.CollaboratorChangedV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.ConversionRefusedV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.LostV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.MigratedV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.RottedV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.StageEnteredV1;
import io.salesline.pipeline.opportunity.messaging.PublishedEvents.WonV1;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingEvents implements Publication {

  private static final Stream OPPORTUNITIES = Stream.of("pipeline", "opportunity");
  private static final Stream ANSWERS = Stream.of("pipeline", "checklist-answer");
  private static final Stream LINES = Stream.of("pipeline", "opportunity-line");
  private static final Stream COLLABORATORS = Stream.of("pipeline", "opportunity-collaborator");
  private static final Stream CONVERSIONS = Stream.eventsOnly("pipeline", "conversion");

  @Override
  public OutboundEvent of(Decision decision) {
    var row = OpportunityRow.of(decision.opportunity());
    return switch (decision.event()) { // no default: a new event must be decided here
      case OpportunityEvent.Opened opened -> event(decision, "opened", row);
      case OpportunityEvent.Recorded recorded -> event(decision, "recorded", row);
      case OpportunityEvent.Collected collected -> event(decision, "collected", row);
      // v1 knows no event of its own for it: the field that it changes says so.
      case OpportunityEvent.Abandoned abandoned ->
          event(decision, "amended", new AmendedV1(row, "collection", null));
      case OpportunityEvent.CollectionReopened reopened ->
          event(decision, "collection-reopened", row);
      case OpportunityEvent.StageEntered entered ->
          event(
              decision,
              "stage-entered",
              new StageEnteredV1(row, entered.from().value(), entered.backward()));
      case OpportunityEvent.Won won -> event(decision, "won", new WonV1(row, won.from().value()));
      case OpportunityEvent.Lost lost ->
          event(decision, "lost", new LostV1(row, lost.from().value()));
      case OpportunityEvent.Amended amended -> event(decision, "amended", amended(row, amended));
      case OpportunityEvent.Rotted rotted ->
          event(decision, "rotted", new RottedV1(row, rotted.dwellLimit()));
      case OpportunityEvent.Migrated migrated ->
          event(
              decision,
              "migrated",
              new MigratedV1(row, migrated.fromVersion(), migrated.fromStage().value()));
    };
  }

  private static AmendedV1 amended(OpportunityRow row, OpportunityEvent.Amended amended) {
    return new AmendedV1(
        row,
        String.join(",", amended.fields()),
        amended.previousOwner().map(MemberId::value).orElse(null));
  }

  private static OutboundEvent event(Decision decision, String name, Object row) {
    var opportunity = decision.opportunity();
    return new OutboundEvent(
        OPPORTUNITIES,
        opportunity.id().toString(),
        "opportunity." + name + ".v1",
        opportunity.revision(),
        decision.at(),
        row);
  }

  @Override
  public OutboundEvent of(ChecklistAnswer answer, SalesProcess process, SalesProcess.Item item) {
    var row =
        new AnswerChangedV1(
            answer.opportunity().value(),
            answer.item(),
            process.version(),
            item.stage(),
            item.kind(),
            item.required(),
            answer.answered(),
            answer.by().value());
    return new OutboundEvent(
        ANSWERS,
        answer.opportunity() + ":" + answer.item(),
        "checklist-answer.changed.v1",
        answer.revision(),
        answer.at(),
        row);
  }

  @Override
  public OutboundEvent of(Opportunity deal, Lines lines, Lines.Kept change, Instant at) {
    return new OutboundEvent(
        LINES,
        deal.id() + ":" + change.number(),
        "opportunity-line.changed.v1",
        change.revision(),
        at,
        LineChangedV1.of(deal, lines, change));
  }

  @Override
  public OutboundEvent of(Collaborator collaborator, Instant at) {
    var row =
        new CollaboratorChangedV1(
            collaborator.opportunity().value(),
            collaborator.member().value(),
            collaborator.role(),
            collaborator.addedAt(),
            collaborator.removed());
    return new OutboundEvent(
        COLLABORATORS,
        collaborator.opportunity() + ":" + collaborator.member(),
        "opportunity-collaborator.changed.v1",
        collaborator.revision(),
        at,
        row);
  }

  /** Each attempt has one answer, so that it counts the answers of its conversion too. */
  @Override
  public OutboundEvent conversionRefused(
      OpeningFromLead.Request request, String reasonCode, Instant at) {
    UUID conversion = request.lead().conversionId().value();
    UUID lead = request.lead().leadId().value();
    return new OutboundEvent(
        CONVERSIONS,
        conversion.toString(),
        "conversion.refused.v1",
        request.attempt(),
        at,
        new ConversionRefusedV1(conversion, lead, request.attempt(), reasonCode));
  }
}
