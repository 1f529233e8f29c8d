/** Registrations over HTTP. */
package io.salesline.leads.registration.web;
