package io.salesline.goals.plan.app;

import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.plan.domain.Segments;
import io.salesline.platform.money.Money;
import java.util.Optional;

/**
 * A plan that somebody asks for.
 *
 * @param year the fiscal year
 * @param unit at its top
 * @param total for the whole of it; spread over the places by their working days
 * @param split how the total is split down; by working days where nobody says
 */
public record NewPlan(
    String name,
    Metric metric,
    int year,
    UnitId unit,
    Segments segments,
    Money total,
    Optional<SplitAsked> split) {}
