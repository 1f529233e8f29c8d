/** What people do with customers. */
package io.salesline.leads.customer.app;
