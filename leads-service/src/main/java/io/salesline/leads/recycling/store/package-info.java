/** Rules, exemptions and runs in PostgreSQL. */
package io.salesline.leads.recycling.store;
