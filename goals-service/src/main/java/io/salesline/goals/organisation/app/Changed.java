package io.salesline.goals.organisation.app;

/**
 * What a change made, and the version of the organisation that holds it. Whoever has seen this
 * version elsewhere sees the change.
 */
public record Changed<T>(T value, long organisationVersion) {}
