/** Assignment over HTTP. */
package io.salesline.leads.assignment.web;
