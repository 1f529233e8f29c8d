package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.metric.Metric;
import io.salesline.platform.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/** A goal that somebody asks for. */
public record NewGoal(
    Metric metric,
    GoalScope scope,
    YearMonth month,
    Money target,
    Optional<Money> commit,
    Optional<Money> stretch,
    Optional<String> title) {}
