/** Effort in PostgreSQL. */
package io.salesline.leads.effort.store;
