package io.salesline.leads.scoring.domain;

import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A model as it was made; it never changes.
 *
 * @param number counts from 1
 * @param predicts for what it was learned; empty for points, which foretell nothing
 * @param inForce whether it came into force then: for what it foretells; points for anything
 * @param madeBy empty for the system
 * @param calibration empty for points
 */
public record ModelVersion(
    int number,
    ScoreModel model,
    Optional<Outcome> predicts,
    boolean inForce,
    Instant madeAt,
    Optional<MemberId> madeBy,
    Optional<Calibration> calibration) {}
