/** What a review is and what it may become. */
package io.salesline.pipeline.review.domain;
