/** Conversions in PostgreSQL. */
package io.salesline.leads.conversion.store;
