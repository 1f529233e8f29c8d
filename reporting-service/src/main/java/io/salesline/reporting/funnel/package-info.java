/** The funnel: what stands in each stage now, what was won and lost. */
package io.salesline.reporting.funnel;
