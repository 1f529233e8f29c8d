package io.salesline.pipeline.review.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.ReviewState;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records decisions: rows, event, audit line and metric, all of one transaction. */
@ApplicationScoped
class Journal {

  private final Reviews reviews;
  private final Publication publication;
  private final MeterRegistry metrics;

  Journal(Reviews reviews, Publication publication, MeterRegistry metrics) {
    this.reviews = reviews;
    this.publication = publication;
    this.metrics = metrics;
  }

  Uni<Void> record(UnitOfWork unit, ReviewDecision decision) {
    unit.publish(publication.of(decision));
    unit.audit(entry(decision));
    count(decision);
    return reviews.record(unit, decision);
  }

  private static AuditEntry entry(ReviewDecision decision) {
    Review review = decision.review();
    var after = new LinkedHashMap<String, Object>();
    after.put("state", review.state().key());
    after.put("gate", review.gate());
    after.put("opportunity_id", review.opportunityId().toString());
    decision.event().verdict().ifPresent(ruling -> put(after, ruling));
    Map<String, Object> before =
        decision.before() == null ? Map.of() : Map.of("state", decision.before().key());
    return new AuditEntry("review", review.id().toString(), decision.event().name(), before, after);
  }

  private static void put(Map<String, Object> after, Ruling ruling) {
    after.put("verdict", ruling.verdict().key());
    after.put("decided_by", ruling.decidedBy().toString());
    after.put("for_member", ruling.forMember().toString());
  }

  private void count(ReviewDecision decision) {
    Review review = decision.review();
    if (decision.before() == ReviewState.OPEN && review.state() != ReviewState.OPEN) {
      metrics
          .timer("salesline.review.waiting", "gate", review.gate(), "outcome", review.state().key())
          .record(Duration.between(review.openedAt(), decision.at()));
    }
  }
}
