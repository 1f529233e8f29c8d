/** Erasures in PostgreSQL. */
package io.salesline.leads.erasure.store;
