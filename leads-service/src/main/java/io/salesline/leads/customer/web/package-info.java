/** Customers over HTTP. */
package io.salesline.leads.customer.web;
