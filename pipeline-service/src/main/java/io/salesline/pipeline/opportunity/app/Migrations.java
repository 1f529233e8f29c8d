package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the migrations of deals are kept, and the deals that are still to go. */
public interface Migrations {

  /** How many open deals stand in each stage of a version. */
  Uni<Map<StageKey, Integer>> standing(int version);

  /** Some of the open deals of a version, by id. */
  Uni<List<Standing>> deals(int version, Optional<OpportunityId> after, int most);

  /** False when deals of that version are being migrated already. */
  Uni<Boolean> start(UnitOfWork unit, Run run);

  /** Fails with a 404 refusal. */
  Uni<Run> require(UUID id);

  /** Whether there is one that is running. */
  Uni<Boolean> running();

  /** One that is running and that nobody else has at the moment; null when there is none. */
  Uni<Run> next(UnitOfWork unit);

  /** Some of the open deals of a version, locked until the transaction ends. */
  Uni<List<Opportunity>> batch(UnitOfWork unit, int version, int most);

  Uni<Void> progress(UnitOfWork unit, Run run);

  /** A deal and the stage that it is in. */
  record Standing(OpportunityId id, StageKey stage) {}

  /**
   * A migration under way, or done.
   *
   * @param mapping as it was asked for
   * @param total how many deals there were to go when it started
   * @param finishedAt null while it is running
   */
  record Run(
      UUID id,
      int from,
      int to,
      Map<StageKey, StageKey> mapping,
      int total,
      int moved,
      UUID startedBy,
      Instant startedAt,
      Instant finishedAt) {

    Run further(int deals) {
      return new Run(id, from, to, mapping, total, moved + deals, startedBy, startedAt, finishedAt);
    }

    Run finished(Instant at) {
      return new Run(id, from, to, mapping, total, moved, startedBy, startedAt, at);
    }
  }
}
