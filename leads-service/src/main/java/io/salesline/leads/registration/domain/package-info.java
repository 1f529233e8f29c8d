/** What a registration is, and for how long. */
package io.salesline.leads.registration.domain;
