/** Keeping contacts, and looking at them as far as their customer is seen. */
package io.salesline.leads.contact.app;
