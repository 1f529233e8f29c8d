package io.salesline.pipeline.review.app;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The move that waits for its reviews.
 *
 * @param from the deal's stage
 * @param to a stage's key, or {@code won}
 * @param closedOn the day that came with {@code won}
 */
public record GatedMove(String from, String to, Optional<LocalDate> closedOn) {}
