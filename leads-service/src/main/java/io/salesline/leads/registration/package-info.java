/** Registering companies (报备), which protects them for whoever did, for a period. */
package io.salesline.leads.registration;
