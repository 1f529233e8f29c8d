package io.salesline.goals.plan.web;

import io.salesline.goals.plan.domain.CellName;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A cell as it is named in an address. */
final class CellQuery {

  @QueryParam("period")
  @Parameter(
      description =
          "A period of the plan's year: 2026, 2026-H1, 2026-Q3, 2026-M05 (its fifth month), 2026-W07"
              + " or 2026-03-02; all of it where absent")
  private String period;

  @QueryParam("unit_id")
  @Parameter(description = "The unit, or where the member belongs; the top where absent")
  private UUID unit;

  @QueryParam("member_id")
  @Parameter(description = "Only this person's")
  private UUID member;

  @QueryParam("segment")
  @Parameter(description = "Only of these segments; all where absent")
  private List<String> segments;

  CellName name() {
    return new CellName(
        Optional.ofNullable(period),
        Optional.ofNullable(unit),
        Optional.ofNullable(member),
        segments == null ? List.of() : segments);
  }
}
