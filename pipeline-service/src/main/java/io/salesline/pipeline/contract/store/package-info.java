/** Contracts in PostgreSQL. */
package io.salesline.pipeline.contract.store;
