/** Exchange rates over HTTP. */
package io.salesline.pipeline.exchange.web;
