package io.salesline.goals.plan.domain;

import java.util.UUID;

/** A plan. */
public record PlanId(UUID value) {}
