package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.review.app.Gatekeeper;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What reviewers approved was another deal, once anything that they rest on has changed. */
@ApplicationScoped
class VoidingReviews {

  private final Gatekeeper gatekeeper;

  VoidingReviews(Gatekeeper gatekeeper) {
    this.gatekeeper = gatekeeper;
  }

  /**
   * @param before the deal's digest before the change
   */
  Uni<Void> of(UnitOfWork unit, Opportunity deal, String before) {
    return deal.digest().equals(before)
        ? Uni.createFrom().voidItem()
        : gatekeeper.changed(unit, deal.id().value(), deal.digest());
  }

  /** Reviewers who saw another answer saw another deal; those who saw none did not rest on it. */
  Uni<Void> of(UnitOfWork unit, ChecklistAnswer answer) {
    Optional<String> text = answer.answered() ? Optional.of(answer.text()) : Optional.empty();
    return gatekeeper.answered(unit, answer.opportunity().value(), answer.item(), text);
  }
}
