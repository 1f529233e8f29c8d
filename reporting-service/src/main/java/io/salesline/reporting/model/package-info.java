/**
 * Feeds the read model from Kafka, a batch a transaction, and tells the live views that it moved.
 */
package io.salesline.reporting.model;
