/** Visits, plans, cases and the calendar over HTTP. */
package io.salesline.pipeline.visit.web;
