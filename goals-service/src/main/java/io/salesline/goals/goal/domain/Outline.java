package io.salesline.goals.goal.domain;

import io.salesline.goals.metric.Metric;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/**
 * What a draft says so far. A goal says all of it but title, parent and incentives.
 *
 * @param currency the organisation's; all money here is in it
 */
public record Outline(
    Optional<Metric> metric,
    Optional<GoalScope> scope,
    Optional<YearMonth> month,
    Optional<Tiers> tiers,
    Incentives incentives,
    Optional<String> title,
    Optional<GoalId> parent,
    Currency currency) {}
