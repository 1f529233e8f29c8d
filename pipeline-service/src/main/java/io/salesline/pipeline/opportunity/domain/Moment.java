package io.salesline.pipeline.opportunity.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something is decided.
 *
 * @param day the day of {@code at} in the organisation's zone
 */
public record Moment(Instant at, LocalDate day) {

  /**
   * A command that waited for a rival's lock looked at the clock before the rival was done; the
   * time of a deal does not run backwards for that.
   *
   * @param earliest null where nothing is known to have been before
   */
  Moment notBefore(Instant earliest) {
    return earliest == null || !at.isBefore(earliest) ? this : new Moment(earliest, day);
  }
}
