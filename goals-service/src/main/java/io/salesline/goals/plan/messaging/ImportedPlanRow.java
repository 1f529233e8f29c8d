package io.salesline.goals.plan.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The row with all of the plan as the cell, and how many rows the sheet had. */
record ImportedPlanRow(@JsonUnwrapped EditedPlanRow edited, int importedRows) {}
