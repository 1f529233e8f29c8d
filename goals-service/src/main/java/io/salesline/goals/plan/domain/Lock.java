package io.salesline.goals.plan.domain;

import java.util.UUID;

/** A cell whose leaves do not move. */
public record Lock(UUID id, Cell cell) {}
