/** What is known of a person at a customer. */
package io.salesline.leads.contact.domain;
