package io.salesline.pipeline.process.messaging;

import io.salesline.pipeline.process.app.StagePublication;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.pipeline.process.domain.StageDefinition;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Publishes stages as a dimension, with their names in both languages. */
@ApplicationScoped
class StageEvents implements StagePublication {

  private static final Stream STAGES = Stream.stateOnly("pipeline", "stage");

  @Override
  public List<OutboundEvent> stages(ProcessVersion version, Instant at) {
    List<StageDefinition> stages = version.definition().stages();
    return IntStream.range(0, stages.size())
        .mapToObj(index -> defined(version.number(), index + 1, stages.get(index), at))
        .toList();
  }

  private static OutboundEvent defined(
      int version, int position, StageDefinition stage, Instant at) {
    var row =
        new StageRow(
            version,
            stage.key(),
            position,
            stage.label().english(),
            stage.label().chinese(),
            stage.probability(),
            stage.dwellLimit());
    return new OutboundEvent(STAGES, version + ":" + stage.key(), "stage.defined.v1", 1, at, row);
  }

  /** The stage as its topic shows it. */
  record StageRow(
      int processVersion,
      String stage,
      int position,
      String labelEn,
      String labelZh,
      int probability,
      int dwellLimitWorkingDays) {}
}
