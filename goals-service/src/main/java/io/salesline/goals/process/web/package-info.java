/** Process goals over HTTP. */
package io.salesline.goals.process.web;
