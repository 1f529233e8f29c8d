package io.salesline.reporting.dimension;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.LastStates;
import io.salesline.reporting.deal.Passages;
import io.salesline.reporting.rollup.Entries;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stage maps, a row a version and stage. A version that was published is never taken back. */
@ApplicationScoped
public class Stages {

  private static final String UPSERT =
      """
      insert into stage (process_version, stage, position, label_en, label_zh, probability)
      select * from unnest($1::int[], $2::text[], $3::int[], $4::text[], $5::text[],
        $6::text[]::numeric[])
      on conflict (process_version, stage) do update set position = excluded.position,
        label_en = excluded.label_en, label_zh = excluded.label_zh, probability = excluded.probability
      """;

  record StageRow(
      int processVersion,
      String stage,
      int position,
      String labelEn,
      String labelZh,
      BigDecimal probability) {}

  private final Passages passages;
  private final Entries entries;

  public Stages(Passages passages, Entries entries) {
    this.passages = passages;
    this.entries = entries;
  }

  /** What became of deals depends on which stage comes next, and the map may come after them. */
  public Uni<Void> store(SqlConnection transaction, List<InboundEvent> events) {
    List<StageRow> rows = LastStates.of(events).stored(StageRow.class);
    Set<Integer> versions = rows.stream().map(StageRow::processVersion).collect(Collectors.toSet());
    return passages
        .awaitStays(transaction)
        .chain(() -> upsert(transaction, rows))
        .chain(() -> passages.followVersions(transaction, versions))
        .chain(changes -> entries.add(transaction, changes));
  }

  private static Uni<Void> upsert(SqlConnection transaction, List<StageRow> rows) {
    var columns =
        new Columns<>(rows)
            .integer(StageRow::processVersion)
            .text(StageRow::stage)
            .integer(StageRow::position)
            .text(StageRow::labelEn)
            .text(StageRow::labelZh)
            .numeric(StageRow::probability);
    return transaction.preparedQuery(UPSERT).execute(columns.tuple()).replaceWithVoid();
  }
}
