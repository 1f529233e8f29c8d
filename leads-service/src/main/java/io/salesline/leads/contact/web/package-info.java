/** Contacts over HTTP. */
package io.salesline.leads.contact.web;
