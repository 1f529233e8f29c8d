/** Standings, their history, runs and settings in PostgreSQL. */
package io.salesline.leads.abc.store;
