/** Statistics as plain functions over records, each with its formula and source. */
package io.salesline.reporting.statistics;
