package io.salesline.goals.plan.app;

import io.salesline.goals.period.Period;
import io.salesline.goals.plan.domain.Cell;

/**
 * A cell and what it has.
 *
 * @param period of the plan's year, of which the cell has the days
 * @param amount in minor units
 */
public record Margin(Period period, Cell cell, long amount) {}
