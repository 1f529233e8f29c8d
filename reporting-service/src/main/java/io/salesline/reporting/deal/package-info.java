/**
 * Deals as facts: the row of each, its stays in stages, the events behind it, and the list of them.
 */
package io.salesline.reporting.deal;
