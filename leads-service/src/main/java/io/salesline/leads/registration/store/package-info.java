/** Registrations in tables. */
package io.salesline.leads.registration.store;
