/** What a price book says. */
package io.salesline.pipeline.pricing.domain;
