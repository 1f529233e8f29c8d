/**
 * Figures of the whole system on this machine, beside what PostgreSQL alone does in the same run.
 */
package io.salesline.benchmarks;
