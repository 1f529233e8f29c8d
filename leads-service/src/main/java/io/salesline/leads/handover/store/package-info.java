/** Handovers in PostgreSQL. */
package io.salesline.leads.handover.store;
