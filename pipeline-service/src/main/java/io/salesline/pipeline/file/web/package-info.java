/** Files over HTTP. */
package io.salesline.pipeline.file.web;
