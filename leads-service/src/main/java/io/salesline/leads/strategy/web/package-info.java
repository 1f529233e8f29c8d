/** Strategy pages over HTTP. */
package io.salesline.leads.strategy.web;
