package io.salesline.local.client;

/** A product as {@code products/bulk} takes it. */
public record ProductItem(String externalId, String code, String name, Amount listPrice) {}
