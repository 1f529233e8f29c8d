package io.salesline.goals.plan.app;

import io.salesline.goals.period.Period;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Plan;

/**
 * What a change of its numbers did to a plan.
 *
 * @param plan after it
 * @param period of the cell
 * @param total of the whole plan after it, in minor units
 */
public record PlanEdited(Plan plan, Period period, Edit edit, long total, ChangeOfPlan how) {}
