/** Deals over HTTP. */
package io.salesline.pipeline.opportunity.web;
