/** Leads over HTTP. */
package io.salesline.leads.lead.web;
