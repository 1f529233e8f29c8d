package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.ComparingPlans.Asked;
import io.salesline.goals.plan.domain.Breakdown;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cells of a copy and its origin are laid beside one another. */
final class DifferenceQuery {

  @BeanParam private CellQuery cell;

  @QueryParam("by")
  @Parameter(
      description = "By periods of that kind; the cell's own where absent",
      schema = @Schema(enumeration = {"half", "quarter", "month", "week", "day"}))
  private String by;

  @QueryParam("sums")
  @DefaultValue("false")
  @Parameter(description = "Units too, not only the places that carry the plan")
  private boolean sums;

  @QueryParam("together")
  @DefaultValue("false")
  @Parameter(description = "All segments together, instead of each")
  private boolean together;

  Asked asked() {
    return new Asked(cell.name(), Optional.ofNullable(by).map(Breakdown::require), sums, together);
  }
}
