package io.salesline.goals.goal.domain;

import java.util.UUID;

/** A goal. */
public record GoalId(UUID value) {}
