package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.app.PlanQueries;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which plans a list is to hold. */
public class PlanFilter {

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("week")
  @Parameter(description = "Only those for this ISO week", example = "2026-W49")
  String week;

  /**
   * @throws Refusal 400 for a value that is none
   */
  PlanQueries.Filter filter() {
    return new PlanQueries.Filter(
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Optional.ofNullable(week).map(Week::parse));
  }
}
