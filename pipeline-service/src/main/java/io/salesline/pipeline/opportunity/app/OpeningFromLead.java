package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.DealValue;
import io.salesline.pipeline.opportunity.domain.Opening;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.PlausibleDay;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pipeline's part in the conversion of a lead: opens the deal under the id that the conversion
 * names, once, or answers that it cannot. The event of the deal is the good answer.
 */
@ApplicationScoped
public class OpeningFromLead {

  private final Opportunities opportunities;
  private final References references;
  private final OpeningOpportunity openingOpportunity;
  private final Publication publication;
  private final Valuing valuing;

  OpeningFromLead(
      Opportunities opportunities,
      References references,
      OpeningOpportunity openingOpportunity,
      Publication publication,
      Valuing valuing) {
    this.opportunities = opportunities;
    this.references = references;
    this.openingOpportunity = openingOpportunity;
    this.publication = publication;
    this.valuing = valuing;
  }

  /**
   * What a conversion asks for. Its customer comes with it and needs no look-up.
   *
   * @param attempt counts from 1: a conversion that was cancelled may be asked for again
   * @param product null where none is chosen
   * @param expectedClose null where nobody has said
   * @param deadline after it the lead's side has given up
   */
  public record Request(
      OpportunityId id,
      Opening.LeadOrigin lead,
      int attempt,
      CustomerId customer,
      MemberId owner,
      ProductId product,
      Money amount,
      LocalDate expectedClose,
      Instant deadline) {

    Opening opening(DealValue value) {
      PlausibleDay.check("expected_close", expectedClose);
      var terms = new Terms(null, customer, owner, product, value, expectedClose);
      return new Opening(id, terms, Optional.of(lead));
    }
  }

  /** Never fails with a refusal: that is published as the answer. */
  public Uni<Void> open(UnitOfWork unit, Request request) {
    return opportunities
        .existing(unit, List.of(request.id()))
        .chain(
            found -> found.isEmpty() ? openNew(unit, request) : confirm(request, found.getFirst()))
        .onFailure(Refusal.class)
        .recoverWithUni(refusal -> refuse(unit, request, (Refusal) refusal));
  }

  private Uni<Void> openNew(UnitOfWork unit, Request request) {
    if (unit.now().isAfter(request.deadline())) {
      throw Refusal.conflict("conversion-expired");
    }
    var wanted = new References.Wanted(null, request.owner(), request.product());
    return valuing
        .stated(unit, request.amount())
        .map(request::opening)
        .call(opening -> references.look(unit, wanted).invoke(found -> found.require(wanted)))
        .chain(opening -> openingOpportunity.openAnyhow(unit, opening))
        .replaceWithVoid();
  }

  /** Opened before, and told before: there is nothing to add. */
  private static Uni<Void> confirm(Request request, Opportunity existing) {
    if (!request.lead().conversionId().equals(existing.origin().conversionId())) {
      throw Refusal.conflict("opportunity-id-taken");
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> refuse(UnitOfWork unit, Request request, Refusal refusal) {
    unit.publish(publication.conversionRefused(request, refusal.code(), unit.now()));
    return Uni.createFrom().voidItem();
  }
}
