/** Leads, the pool they wait in, customers, and how the one becomes the other. */
package io.salesline.leads;
