package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.ReadingGaps.Gap;
import io.salesline.goals.plan.app.ReadingGaps.Gaps;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked from above and promised from below, of a cell and the places beneath. */
@Schema(name = "PlanGaps")
record GapsView(UUID planId, long revision, Line whole, List<Line> parts) {

  /** A cell with both. */
  @Schema(name = "PlanGap")
  record Line(
      CellBody cell,
      Money asked,
      @Schema(
              description =
                  "What is asked, with what managers above assign on top; rounded on its own, so that"
                      + " parts need not add up")
          Money assigned,
      Money promised,
      @Schema(description = "Promised less asked: negative where less is promised") Money gap) {

    static Line of(Plan plan, Gap gap) {
      return new Line(
          CellBody.of(plan, gap.part().period().key(), gap.part().cell()),
          plan.money(gap.asked()),
          plan.money(gap.assigned()),
          plan.money(gap.promised()),
          plan.money(gap.promised() - gap.asked()));
    }
  }

  static GapsView of(Gaps gaps) {
    Plan plan = gaps.plan();
    return new GapsView(
        plan.id().value(),
        plan.revision(),
        Line.of(plan, gaps.whole()),
        gaps.parts().stream().map(part -> Line.of(plan, part)).toList());
  }
}
