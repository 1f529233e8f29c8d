package io.salesline.goals.plan.domain;

/**
 * Of which plan another one is a copy.
 *
 * @param revision how often that had been edited when the two were last the same
 */
public record Origin(PlanId plan, long revision) {}
