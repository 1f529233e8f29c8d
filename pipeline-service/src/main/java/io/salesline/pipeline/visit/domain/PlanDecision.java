package io.salesline.pipeline.visit.domain;

/**
 * A change that was decided and is to be recorded.
 *
 * @param plan as it is after the change
 */
public record PlanDecision(VisitPlan plan, PlanEvent event, Moment moment) {}
