/** Writing and reading the pages of key customers. */
package io.salesline.leads.strategy.app;
