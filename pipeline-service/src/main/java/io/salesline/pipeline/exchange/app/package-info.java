/** Keeping exchange rates, and asking for them. */
package io.salesline.pipeline.exchange.app;
