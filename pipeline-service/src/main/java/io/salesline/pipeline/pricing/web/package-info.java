/** Price books over HTTP. */
package io.salesline.pipeline.pricing.web;
