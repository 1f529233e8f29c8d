package io.salesline.goals.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.MemberId;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanSegment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell as clients name it. */
@Schema(name = "PlanCell")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellBody(
    @Size(max = 20) @Schema(
            description =
                "A period of the plan's year, such as 2026-Q3, 2026-M05, 2026-W07 or 2026-03-02; all"
                    + " of it where absent",
            examples = "2026-Q3")
        String period,
    @Schema(description = "The unit, or where the member belongs; the top where absent")
        UUID unitId,
    @Schema(description = "Only this person's") UUID memberId,
    @Size(max = 200) @Schema(description = "By their keys; all where absent")
        List<@NotNull String> segments) {

  static CellBody of(Plan plan, String period, int node, SortedSet<Integer> segments) {
    Place place = plan.places().get(node);
    return new CellBody(
        period,
        place.unit().value(),
        place.member().map(MemberId::value).orElse(null),
        segments.size() == plan.segments().size()
            ? null
            : segments.stream().map(plan.segments()::get).map(PlanSegment::key).toList());
  }

  static CellBody of(Plan plan, String period, Cell cell) {
    return of(plan, period, cell.node(), cell.segments());
  }

  CellName name() {
    return new CellName(
        Optional.ofNullable(period),
        Optional.ofNullable(unitId),
        Optional.ofNullable(memberId),
        segments == null ? List.of() : segments);
  }
}
