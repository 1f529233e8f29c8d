/** Scoring leads, and what scores rest on. */
package io.salesline.leads.scoring.app;
