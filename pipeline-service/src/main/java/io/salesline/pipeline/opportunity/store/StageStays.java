package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.Standing;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Writes the entries and exits of stages that decisions bring, all in one statement. For one exit
 * and one entry, PostgreSQL is told that they are one row: of a set it expects a hundred, and reads
 * the whole table of stays to find them.
 */
final class StageStays {

  private static final String SHAPE =
      """
      with ended as (
        update stage_stay s set exited_at = e.exited_at, exited_to = e.exited_to
        from %1$s(cast(cast(:ended as text) as jsonb))
          as e(opportunity_id uuid, ordinal int, exited_at timestamptz, exited_to text)
        where s.opportunity_id = e.opportunity_id and s.ordinal = e.ordinal)
      insert into stage_stay (opportunity_id, ordinal, stage, entered_at, entered_by, backward, reason)
      select opportunity_id, ordinal, stage, entered_at, entered_by, backward, reason
      from %1$s(cast(cast(:begun as text) as jsonb)) as b(opportunity_id uuid, ordinal int, stage text,
        entered_at timestamptz, entered_by uuid, backward boolean, reason text)
      where opportunity_id is not null
      on conflict (opportunity_id, ordinal) do update set stage = excluded.stage
      """;

  private static final String ONE = SHAPE.formatted("jsonb_to_record");
  private static final String SOME = SHAPE.formatted("jsonb_to_recordset");

  private static final String COLLECTED = "collected";
  private static final String TERMINATED = "terminated";

  private final UnitOfWork unit;
  private final JsonArray ended = new JsonArray();
  private final JsonArray begun = new JsonArray();

  private StageStays(UnitOfWork unit) {
    this.unit = unit;
  }

  static Uni<Void> record(UnitOfWork unit, List<Decision> decisions) {
    var stays = new StageStays(unit);
    decisions.forEach(stays::add);
    return stays.write();
  }

  private void add(Decision decision) {
    switch (decision.event()) {
      case OpportunityEvent.Opened opened -> begin(decision, false, null);
      case OpportunityEvent.Recorded recorded -> begin(decision, false, null);
      case OpportunityEvent.StageEntered entered -> {
        end(decision, decision.opportunity().standing().stage().value());
        begin(decision, entered.backward(), entered.reason().orElse(null));
      }
      case OpportunityEvent.Won won -> {
        end(decision, decision.opportunity().standing().stage().value());
        begin(decision, false, null);
      }
      case OpportunityEvent.Lost lost -> end(decision, Transition.LOST);
      case OpportunityEvent.Collected collected -> end(decision, COLLECTED);
      case OpportunityEvent.Abandoned abandoned -> end(decision, TERMINATED);
      case OpportunityEvent.CollectionReopened reopened -> begin(decision, true, reopened.reason());
      case OpportunityEvent.Rotted rotted -> {}
      case OpportunityEvent.Migrated migrated -> {
        // A stage of the same key goes on: the deal did not leave it.
        if (decision.opportunity().standing().stay() > decision.before().standing().stay()) {
          end(decision, decision.opportunity().standing().stage().value());
          begin(decision, false, null);
        }
      }
      case OpportunityEvent.Amended amended -> {
        // Only a source that corrects its telling amends a stage.
        if (amended.fields().contains("stage")) {
          begin(decision, false, null);
        }
      }
    }
  }

  private void end(Decision decision, String exitedTo) {
    ended.add(
        new JsonObject()
            .put("opportunity_id", decision.opportunity().id().toString())
            .put("ordinal", decision.before().standing().stay())
            .put("exited_at", decision.at().toString())
            .put("exited_to", exitedTo));
  }

  private void begin(Decision decision, boolean backward, String reason) {
    Standing standing = decision.opportunity().standing();
    begun.add(
        new JsonObject()
            .put("opportunity_id", decision.opportunity().id().toString())
            .put("ordinal", standing.stay())
            .put("stage", standing.stage().value())
            .put(
                "entered_at",
                standing.stageEnteredAt() == null ? null : standing.stageEnteredAt().toString())
            .put(
                "entered_by", unit.caller().isSystem() ? null : unit.caller().memberId().toString())
            .put("backward", backward)
            .put("reason", reason));
  }

  private Uni<Void> write() {
    if (ended.isEmpty() && begun.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    boolean one = ended.size() <= 1 && begun.size() <= 1;
    return unit.session()
        .createNativeQuery(one ? ONE : SOME)
        .setParameter("ended", one ? only(ended) : ended.encode())
        .setParameter("begun", one ? only(begun) : begun.encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** An empty one matches no row. */
  private static String only(JsonArray rows) {
    return rows.isEmpty() ? "{}" : rows.getJsonObject(0).encode();
  }
}
