/** Parameters for the raw SQL client: positions for queries, arrays for batches. */
package io.salesline.reporting.sql;
