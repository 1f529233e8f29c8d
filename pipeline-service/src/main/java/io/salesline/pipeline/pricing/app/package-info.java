/** Keeping price books. */
package io.salesline.pipeline.pricing.app;
