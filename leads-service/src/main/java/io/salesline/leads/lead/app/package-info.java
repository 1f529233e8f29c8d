/** What people do with leads. */
package io.salesline.leads.lead.app;
