package io.salesline.goals.goal.domain;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody would like a goal to be, as far as they have said it.
 *
 * @param owner who would answer for it: the member, or the unit's manager of today
 * @param ofCompany whether its scope is the whole company
 * @param parent the goal that it serves
 */
public record Wish(
    Optional<Metric> metric,
    Optional<GoalScope> scope,
    Segment segment,
    Optional<Period> period,
    Optional<Tiers> tiers,
    Optional<UUID> owner,
    boolean ofCompany,
    Optional<UUID> parent) {}
