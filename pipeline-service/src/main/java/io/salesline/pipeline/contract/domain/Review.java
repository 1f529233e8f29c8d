package io.salesline.pipeline.contract.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who recorded a movement of money, and what became of it: four eyes see each that counts.
 *
 * @param decidedBy null until it is confirmed or rejected
 * @param rejection why it was rejected
 */
@Embeddable
public record Review(
    Confirmation state,
    @Column(name = "recorded_by") MemberId recordedBy,
    @Column(name = "recorded_at") Instant recordedAt,
    @Column(name = "decided_by") MemberId decidedBy,
    @Column(name = "decided_at") Instant decidedAt,
    String rejection) {

  static Review recorded(Moment moment) {
    return new Review(Confirmation.RECORDED, moment.by(), moment.at(), null, null, null);
  }

  /**
   * @throws Refusal 409 when it was decided before, 403 {@code own-record}
   */
  Review confirmed(Moment moment) {
    checkUndecided();
    if (recordedBy.equals(moment.by())) {
      throw Refusal.forbidden("own-record");
    }
    return new Review(
        Confirmation.CONFIRMED, recordedBy, recordedAt, moment.by(), moment.at(), null);
  }

  /**
   * @throws Refusal 409 when it was decided before
   */
  Review rejected(String reason, Moment moment) {
    checkUndecided();
    return new Review(
        Confirmation.REJECTED, recordedBy, recordedAt, moment.by(), moment.at(), reason);
  }

  private void checkUndecided() {
    switch (state) {
      case RECORDED -> {}
      case CONFIRMED -> throw Refusal.conflict("confirmed-already");
      case REJECTED -> throw Refusal.conflict("rejected-already");
    }
  }
}
