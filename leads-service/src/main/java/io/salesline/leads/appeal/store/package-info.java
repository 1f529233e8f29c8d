/** Appeals in PostgreSQL. */
package io.salesline.leads.appeal.store;
