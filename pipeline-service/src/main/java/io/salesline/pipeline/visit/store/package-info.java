/** Visits, plans and cases in PostgreSQL. */
package io.salesline.pipeline.visit.store;
