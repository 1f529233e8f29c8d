package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.pipeline.opportunity.app.OpportunityQueries.NextStepState;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deals a list is to hold. */
public class OpportunityFilter {

  @QueryParam("stage")
  @Parameter(description = "Only those in this stage", example = "proposal")
  String stage;

  @QueryParam("status")
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(enumeration = {"open", "won", "lost"}))
  String status;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("customer_id")
  @Parameter(description = "Only those with this customer", schema = @Schema(format = "uuid"))
  String customerId;

  @QueryParam("rotting")
  @Parameter(
      description = "Only those that have been in their stage for too long",
      schema = @Schema(enumeration = {"true"}))
  String rotting;

  @QueryParam("forecast_category")
  @Parameter(
      description = "Only those that are counted as this when sales are forecast",
      schema = @Schema(enumeration = {"pipeline", "best-case", "commit", "omitted", "closed"}))
  String forecastCategory;

  @QueryParam("next_step")
  @Parameter(
      description = "Only open ones without a next step, or whose next step's day has passed",
      schema = @Schema(enumeration = {"missing", "overdue"}))
  String nextStep;

  @QueryParam("competitor")
  @Size(max = 100) @Parameter(
      description =
          "Only those for which somebody of this name also wants the order; width and case do not"
              + " matter",
      example = "Initech")
  String competitor;

  /**
   * @throws Refusal 400 for a status or an id that is none
   */
  OpportunityQueries.Filter filter() {
    return new OpportunityQueries.Filter(
        Optional.ofNullable(stage).map(StageKey::new),
        Optional.ofNullable(status)
            .map(key -> Invalid.unlessKnown("status", Status.of(key), "open, won, lost")),
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Invalid.unlessId("customer_id", customerId).map(CustomerId::new),
        Optional.ofNullable(rotting).map(OpportunityFilter::onlyTrue).isPresent(),
        Optional.ofNullable(forecastCategory).map(OpportunityFilter::category),
        Optional.ofNullable(nextStep).map(OpportunityFilter::state),
        Optional.ofNullable(competitor));
  }

  private static ForecastCategory category(String key) {
    return Invalid.unlessKnown(
        "forecast_category", ForecastCategory.of(key), String.join(", ", ForecastCategory.keys()));
  }

  private static NextStepState state(String key) {
    Optional<NextStepState> state =
        switch (key) {
          case "missing" -> Optional.of(NextStepState.MISSING);
          case "overdue" -> Optional.of(NextStepState.OVERDUE);
          default -> Optional.empty();
        };
    return Invalid.unlessKnown("next_step", state, "missing, overdue");
  }

  private static String onlyTrue(String text) {
    return Invalid.unlessKnown("rotting", Optional.of(text).filter("true"::equals), "true");
  }
}
