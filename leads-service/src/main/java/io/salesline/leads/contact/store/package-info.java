/** Contacts in PostgreSQL. */
package io.salesline.leads.contact.store;
