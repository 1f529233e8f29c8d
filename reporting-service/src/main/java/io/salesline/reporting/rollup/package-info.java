/** Sums kept beside the facts: what a batch moved, added up a cell. */
package io.salesline.reporting.rollup;
