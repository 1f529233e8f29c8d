/** What is done with pools. */
package io.salesline.leads.pool.app;
