/** Use cases of registering companies, and their ports. */
package io.salesline.leads.registration.app;
