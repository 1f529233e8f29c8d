/** Visits, the weekly plans they stand in, and what is learnt from them, as plain values. */
package io.salesline.pipeline.visit.domain;
