/** Merging customers, and the port by which others follow. */
package io.salesline.leads.merging.app;
