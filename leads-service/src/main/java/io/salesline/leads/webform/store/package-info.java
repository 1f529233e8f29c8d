/** Web forms in PostgreSQL. */
package io.salesline.leads.webform.store;
