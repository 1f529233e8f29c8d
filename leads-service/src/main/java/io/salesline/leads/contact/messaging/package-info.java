/** Contacts on their topic, which is kept apart for names. */
package io.salesline.leads.contact.messaging;
