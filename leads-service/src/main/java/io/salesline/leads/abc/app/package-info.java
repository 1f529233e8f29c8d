/** Classifying customers, at night and on demand, and looking at their classes. */
package io.salesline.leads.abc.app;
