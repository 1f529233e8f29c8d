package io.salesline.leads.scoring.domain;

import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A model as it was made; it never changes.
 *
 * @param number counts from 1
 * @param inForce whether leads were scored by it from then on, until the next one that says so
 * @param madeBy empty for the system
 * @param calibration empty for points
 */
public record ModelVersion(
    int number,
    ScoreModel model,
    boolean inForce,
    Instant madeAt,
    Optional<MemberId> madeBy,
    Optional<Calibration> calibration) {}
