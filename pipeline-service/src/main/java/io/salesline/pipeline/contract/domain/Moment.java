package io.salesline.pipeline.contract.domain;

import io.salesline.pipeline.id.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who decides, and when.
 *
 * @param day the day of {@code at} in the organisation's zone
 */
public record Moment(Instant at, LocalDate day, MemberId by) {}
