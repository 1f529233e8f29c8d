/** Opening, deciding and ending reviews, and what they let through. */
package io.salesline.pipeline.review.app;
