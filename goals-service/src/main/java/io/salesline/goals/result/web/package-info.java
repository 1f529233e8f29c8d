/** Metrics and results over HTTP. */
package io.salesline.goals.result.web;
