/** Exchange rates: what other currencies are worth in the organisation's, and from which day on. */
package io.salesline.pipeline.exchange;
