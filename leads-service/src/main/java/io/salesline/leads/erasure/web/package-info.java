/** Erasures over HTTP. */
package io.salesline.leads.erasure.web;
