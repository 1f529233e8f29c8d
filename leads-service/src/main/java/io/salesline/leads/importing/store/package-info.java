/** Files of leads in PostgreSQL. */
package io.salesline.leads.importing.store;
