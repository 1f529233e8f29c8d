package io.salesline.leads.assignment.domain;

import io.salesline.platform.problem.Bilingual;

/**
 * What a version of a rule says.
 *
 * @param condition in CEL, over {@link Vocabulary}
 * @param strategy null where the target is a pool
 * @param workingHoursOnly leads that come at night wait for the morning
 */
public record RuleTerms(
    Bilingual name, String condition, Target target, Strategy strategy, boolean workingHoursOnly) {}
