/** Reviews in PostgreSQL. */
package io.salesline.pipeline.review.store;
