/** First responses in PostgreSQL. */
package io.salesline.leads.response.store;
