package io.salesline.local.client;

/**
 * A customer as {@code customers/bulk} takes it; only the first two are never null.
 *
 * @param region where it is
 * @param parentExternalId of the company that it belongs to
 */
public record CustomerItem(
    String externalId,
    String name,
    String industry,
    String region,
    String parentExternalId,
    String ownerUsername) {}
