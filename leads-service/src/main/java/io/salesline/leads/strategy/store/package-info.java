/** Strategy pages in PostgreSQL. */
package io.salesline.leads.strategy.store;
