package io.salesline.pipeline.activity.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How it ended.
 *
 * @param completedOn the business day, in the organisation's zone
 * @param note what came of it, in people's words; null where nobody said
 */
@Embeddable
public record Completion(
    @Column(name = "completed_at") Instant completedAt,
    @Column(name = "completed_on") LocalDate completedOn,
    @Column(name = "note") String note) {

  /**
   * @param told the day it was done; today when empty
   * @throws Refusal 422 for a day to come, or one that cannot be meant
   */
  static Completion of(Optional<LocalDate> told, Optional<String> note, Moment moment) {
    PlausibleDay.check("completed_on", told.orElse(null));
    if (told.isPresent() && told.get().isAfter(moment.day())) {
      throw Refusal.field("completed_on", "date-in-future", "date", told.get());
    }
    return new Completion(moment.at(), told.orElse(moment.day()), note.orElse(null));
  }
}
