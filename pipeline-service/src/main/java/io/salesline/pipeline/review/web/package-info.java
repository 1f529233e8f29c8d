/** Reviews over HTTP. */
package io.salesline.pipeline.review.web;
