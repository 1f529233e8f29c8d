/**
 * KPIs: what was sold, how well and how fast, against the time before; broken down to the deals.
 */
package io.salesline.reporting.kpi;
