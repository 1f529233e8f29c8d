/** Saying what was done with a lead, and reading it. */
package io.salesline.leads.followup.app;
