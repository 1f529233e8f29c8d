/** Keeping and comparing the effort that is spent on customers. */
package io.salesline.leads.effort.app;
