package io.salesline.goals.plan.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The row with all of the plan as the cell, and whose numbers it has now. */
record ReplacedPlanRow(@JsonUnwrapped EditedPlanRow edited, UUID replacedByPlanId) {}
