package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Edits the terms of an open deal. */
@ApplicationScoped
public class AmendingOpportunity {

  private final Opportunities opportunities;
  private final References references;
  private final Journal journal;
  private final VoidingReviews reviews;

  AmendingOpportunity(
      Opportunities opportunities, References references, Journal journal, VoidingReviews reviews) {
    this.opportunities = opportunities;
    this.references = references;
    this.journal = journal;
    this.reviews = reviews;
  }

  /**
   * @param edit makes the new terms of the old
   * @return fails with a 404 refusal out of scope, 412 when stale, 409 when the deal is closed, 422
   */
  public Uni<Opportunity> amend(
      UnitOfWork unit, OpportunityId id, long expectedRevision, Function<Terms, Uni<Terms>> edit) {
    return opportunities
        .require(unit, id)
        .invoke(opportunity -> IfMatch.check(expectedRevision, opportunity.revision()))
        .call(
            opportunity ->
                edit.apply(opportunity.terms()).chain(edited -> amend(unit, opportunity, edited)));
  }

  private Uni<Void> amend(UnitOfWork unit, Opportunity opportunity, Terms edited) {
    References.Wanted wanted = changed(opportunity.terms(), edited);
    String before = opportunity.digest();
    return references
        .look(unit, wanted)
        .invoke(found -> found.require(wanted))
        .map(found -> opportunity.amend(edited, Moments.of(unit)))
        .chain(decision -> record(unit, decision, before));
  }

  private Uni<Void> record(UnitOfWork unit, Optional<Decision> decision, String before) {
    return decision
        .map(
            decided ->
                journal
                    .record(unit, decided)
                    .chain(() -> reviews.of(unit, decided.opportunity(), before)))
        .orElseGet(() -> Uni.createFrom().voidItem());
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
