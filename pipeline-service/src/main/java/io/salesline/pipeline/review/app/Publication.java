package io.salesline.pipeline.review.app;

import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.Waiver;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the others are told. */
public interface Publication {

  OutboundEvent of(ReviewDecision decision);

  OutboundEvent granted(Waiver waiver);

  OutboundEvent revoked(Waiver waiver, Instant at);
}
