/** Deals, lines and wallets in PostgreSQL. */
package io.salesline.leads.worth.store;
