package io.salesline.pipeline.opportunity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What is to be done next for a deal.
 *
 * @param text in people's words; it is kept here and never published
 * @param dueOn by when; a step without a day is none
 */
@Embeddable
public record NextStep(
    @Column(name = "next_step") String text, @Column(name = "next_step_due_on") LocalDate dueOn) {}
