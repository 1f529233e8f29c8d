package io.salesline.leads.lead.domain;

import java.time.Instant;

/**
 * A change that was decided and is to be recorded before the next one is decided.
 *
 * @param lead as it is after the change
 * @param before where it stood; null for a new one
 * @param at business time
 */
public record LeadDecision(Lead lead, Standing before, LeadEvent event, Instant at) {}
