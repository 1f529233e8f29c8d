package io.salesline.local.client;

/**
 * A unit as {@code units/bulk} takes it.
 *
 * @param kind {@code region} or {@code team}
 * @param parentExternalId null for the company
 */
public record UnitItem(String externalId, String name, String kind, String parentExternalId) {}
