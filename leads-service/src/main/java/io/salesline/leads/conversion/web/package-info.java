/** Converting over HTTP. */
package io.salesline.leads.conversion.web;
