/** Pools over HTTP. */
package io.salesline.leads.pool.web;
