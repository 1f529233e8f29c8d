/** Leads in PostgreSQL. */
package io.salesline.leads.lead.store;
