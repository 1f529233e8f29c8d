/** Classes over HTTP. */
package io.salesline.leads.abc.web;
