package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.pipeline.review.app.Gatekeeper;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits the terms of an open deal. */
@ApplicationScoped
public class AmendingOpportunity {

  private final Opportunities opportunities;
  private final References references;
  private final Journal journal;
  private final Gatekeeper gatekeeper;

  AmendingOpportunity(
      Opportunities opportunities, References references, Journal journal, Gatekeeper gatekeeper) {
    this.opportunities = opportunities;
    this.references = references;
    this.journal = journal;
    this.gatekeeper = gatekeeper;
  }

  /**
   * @param edit makes the new terms of the old
   * @return fails with a 404 refusal out of scope, 412 when stale, 409 when the deal is closed, 422
   */
  public Uni<Opportunity> amend(
      UnitOfWork unit, OpportunityId id, long expectedRevision, UnaryOperator<Terms> edit) {
    return opportunities
        .require(unit, id)
        .invoke(opportunity -> IfMatch.check(expectedRevision, opportunity.revision()))
        .call(opportunity -> amend(unit, opportunity, edit.apply(opportunity.terms())));
  }

  private Uni<Void> amend(UnitOfWork unit, Opportunity opportunity, Terms edited) {
    References.Wanted wanted = changed(opportunity.terms(), edited);
    return references
        .look(unit, wanted)
        .invoke(found -> found.require(wanted))
        .map(found -> opportunity.amend(edited, Moments.of(unit)))
        .chain(decision -> record(unit, decision));
  }

  private Uni<Void> record(UnitOfWork unit, Optional<Decision> decision) {
    return decision
        .map(decided -> journal.record(unit, decided).chain(() -> voidReviews(unit, decided)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** What reviewers approved was another deal, if anything that they rest on has changed. */
  private Uni<Void> voidReviews(UnitOfWork unit, Decision decided) {
    Opportunity deal = decided.opportunity();
    String digest = deal.terms().digest();
    return digest.equals(decided.before().terms().digest())
        ? Uni.createFrom().voidItem()
        : gatekeeper.changed(unit, deal.id().value(), digest);
  }

  private static References.Wanted changed(Terms before, Terms after) {
    return new References.Wanted(
        ifChanged(before.customerId(), after.customerId()),
        ifChanged(before.ownerId(), after.ownerId()),
        ifChanged(before.productId(), after.productId()));
  }

  private static <T> T ifChanged(T before, T after) {
    return Objects.equals(before, after) ? null : after;
  }
}
