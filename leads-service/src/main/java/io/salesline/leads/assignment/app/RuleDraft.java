package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.RuleTerms;
import io.salesline.leads.assignment.domain.Seat;
import java.time.Instant;
import java.util.List;

/**
 * What a rule is to be.
 *
 * @param rosterFrom when these seats come into force; null for at once
 */
public record RuleDraft(
    int position, boolean active, RuleTerms terms, List<Seat> seats, Instant rosterFrom) {}
