/** A lead, where it stands and what can be done with it. */
package io.salesline.leads.lead.domain;
