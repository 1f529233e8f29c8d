package io.salesline.pipeline.file.domain;

import java.time.Instant;

/**
 * A change that was decided and is to be recorded.
 *
 * @param file as it is after the change
 */
public record FileDecision(AttachedFile file, FileEvent event, Instant at) {}
