/** Activities over HTTP. */
package io.salesline.pipeline.activity.web;
