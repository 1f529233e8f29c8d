/** Exchange rates in PostgreSQL. */
package io.salesline.pipeline.exchange.store;
