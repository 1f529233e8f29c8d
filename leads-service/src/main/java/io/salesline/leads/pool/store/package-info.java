/** Pools in PostgreSQL. */
package io.salesline.leads.pool.store;
