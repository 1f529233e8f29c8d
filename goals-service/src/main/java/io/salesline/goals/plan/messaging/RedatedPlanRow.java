package io.salesline.goals.plan.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The row with all of the plan as the cell, and how its working days changed. */
record RedatedPlanRow(@JsonUnwrapped EditedPlanRow edited, int addedDays, int droppedDays) {}
