package io.salesline.goals.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.MemberId;
import io.salesline.goals.plan.domain.DayRange;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The leaves of a place in a segment. */
@Schema(name = "PlanLeaves")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeafRowView(
    UUID unitId,
    UUID memberId,
    String segment,
    @Schema(
            description =
                "By the working days of the period in turn, in the plan's currency; their sum is the"
                    + " cell's number")
        List<String> amounts) {

  static LeafRowView of(Plan plan, DayRange days, RowKey key, Row row) {
    Place place = plan.places().get(key.node());
    return new LeafRowView(
        place.unit().value(),
        place.member().map(MemberId::value).orElse(null),
        plan.segments().get(key.segment()).key(),
        IntStream.range(days.from(), days.to())
            .mapToObj(day -> plan.money(row.value(day)).amount().toPlainString())
            .toList());
  }
}
