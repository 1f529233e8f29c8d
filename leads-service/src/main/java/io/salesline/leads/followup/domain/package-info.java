/** What was done with a lead. */
package io.salesline.leads.followup.domain;
