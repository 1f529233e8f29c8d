package io.salesline.local.client;

/**
 * A past deal as {@code opportunities/history} takes it. Days are such as {@code 2017-03-01}.
 *
 * @param name null for none
 * @param customerExternalId null where it is not known
 * @param productCode null where it is not known
 * @param status open, won or lost
 * @param amount null for the product's list price
 * @param openedOn null where it is not known
 * @param closedOn null where it is open or not known
 * @param lossReason null where it is not lost or not known
 */
public record HistoryItem(
    String externalId,
    String name,
    String ownerUsername,
    String customerExternalId,
    String productCode,
    String stage,
    String status,
    Amount amount,
    String openedOn,
    String closedOn,
    String lossReason) {}
