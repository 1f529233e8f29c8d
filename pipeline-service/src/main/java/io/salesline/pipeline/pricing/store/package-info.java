/** Price books in PostgreSQL. */
package io.salesline.pipeline.pricing.store;
