/** Deciding and looking at which customers belong to which. */
package io.salesline.leads.family.app;
