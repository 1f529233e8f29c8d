/** Merging over HTTP. */
package io.salesline.leads.merging.web;
