/** Follow-ups in PostgreSQL. */
package io.salesline.leads.followup.store;
