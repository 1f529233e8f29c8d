/** A customer and how it is called. */
package io.salesline.leads.customer.domain;
