package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Candidate;
import java.util.List;

/** A rule under which somebody is there. */
record Duty(AssignmentRule rule, List<Candidate> candidates) {}
