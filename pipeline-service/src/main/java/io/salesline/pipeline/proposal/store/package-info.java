/** Proposals in PostgreSQL. */
package io.salesline.pipeline.proposal.store;
