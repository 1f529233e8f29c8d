/** Customers in PostgreSQL. */
package io.salesline.leads.customer.store;
