/**
 * What a won deal brings: payments, deliveries, receipts and their corrections, as plain values.
 */
package io.salesline.pipeline.contract.domain;
