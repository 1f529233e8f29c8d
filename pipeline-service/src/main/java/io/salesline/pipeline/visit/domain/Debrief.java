package io.salesline.pipeline.visit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a visit came to (复盘). The texts are people's words and are never published as events.
 *
 * @param result the result against the goal
 * @param feedback what the customer said; null where nothing is told
 */
@Embeddable
public record Debrief(
    Outcome outcome,
    String result,
    String feedback,
    @Column(name = "went_well") String wentWell,
    @Column(name = "went_badly") String wentBadly,
    @Column(name = "debriefed_at") Instant debriefedAt) {}
