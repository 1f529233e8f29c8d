/** Effort over HTTP. */
package io.salesline.leads.effort.web;
