package io.salesline.pipeline.proposal.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something is decided.
 *
 * @param day the day of {@code at} in the organisation's zone
 */
public record Moment(Instant at, LocalDate day) {}
