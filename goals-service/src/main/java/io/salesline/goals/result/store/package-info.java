/** Metrics and results in PostgreSQL, by the raw client: set-wise writes and sums. */
package io.salesline.goals.result.store;
