/** Families of customers in PostgreSQL. */
package io.salesline.leads.family.store;
