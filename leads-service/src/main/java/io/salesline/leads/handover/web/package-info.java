/** Handovers over HTTP. */
package io.salesline.leads.handover.web;
