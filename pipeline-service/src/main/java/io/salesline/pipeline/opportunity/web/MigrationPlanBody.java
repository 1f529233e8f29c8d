package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.MigratingDeals.Plan;
import io.salesline.pipeline.opportunity.app.Migrations.Standing;
import io.salesline.pipeline.opportunity.domain.Migration;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a migration would do. */
@Schema(name = "MigrationPlan")
record MigrationPlanBody(
    @Schema(description = "How many deals would go", examples = "40") int total,
    List<StageBody> stages,
    @Schema(description = "The stages that need a mapping first") List<String> missing,
    @Schema(description = "The deals, by id") Page<DealBody> deals) {

  @Schema(name = "MigrationPlanStage")
  record StageBody(
      @Schema(examples = "first-contact") String stage,
      @Schema(description = "Null when a mapping is needed", nullable = true) String landsOn,
      int deals) {}

  @Schema(name = "MigrationPlanDeal")
  record DealBody(
      UUID opportunityId,
      String stage,
      @Schema(description = "Null when a mapping is needed", nullable = true) String landsOn) {}

  static MigrationPlanBody of(Plan plan, int limit) {
    Migration migration = plan.migration();
    return new MigrationPlanBody(
        plan.standing().values().stream().mapToInt(Integer::intValue).sum(),
        migration.from().open().stream().map(stage -> stage(plan, stage)).toList(),
        migration.missing().stream().map(StageKey::value).toList(),
        Page.of(
            plan.deals(), limit, deal -> Cursor.encode(deal.id()), deal -> deal(migration, deal)));
  }

  private static StageBody stage(Plan plan, StageKey stage) {
    return new StageBody(
        stage.value(), landing(plan.migration(), stage), plan.standing().getOrDefault(stage, 0));
  }

  private static DealBody deal(Migration migration, Standing deal) {
    return new DealBody(deal.id().value(), deal.stage().value(), landing(migration, deal.stage()));
  }

  private static String landing(Migration migration, StageKey stage) {
    StageKey landing = migration.landings().get(stage);
    return landing == null ? null : landing.value();
  }
}
