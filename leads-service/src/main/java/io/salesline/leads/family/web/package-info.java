/** Families of customers over HTTP. */
package io.salesline.leads.family.web;
