/** Deals in PostgreSQL. */
package io.salesline.pipeline.opportunity.store;
