package io.salesline.pipeline.contract.domain;

import io.salesline.pipeline.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * That a contract fell through (解除).
 *
 * @param reason in people's words; kept here and never published
 */
@Embeddable
public record Termination(
    @Column(name = "terminated_on") LocalDate on,
    @Column(name = "terminated_by") MemberId by,
    @Column(name = "termination_reason") String reason) {}
