/** The sales process over HTTP. */
package io.salesline.pipeline.process.web;
