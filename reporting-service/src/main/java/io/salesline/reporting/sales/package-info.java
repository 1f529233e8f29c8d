/** Booked revenue: what was won, by member, team, region or month. */
package io.salesline.reporting.sales;
