package io.salesline.reporting.rebuild;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.reporting.deal.DealEvent;
import io.salesline.reporting.deal.ToldDeals;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** The facts of all deals at once: their events are stored as they come, and sorted afterwards. */
final class Facts {

  private static final String EVENTS =
      """
      insert into deal_event (opportunity_id, revision, event_id, type, occurred_at, recorded_at,
        owner_id, stage, status, amount, change)
      select opportunity_id, revision, event_id, type, occurred_at, recorded_at, owner_id, stage, status,
        amount, change
      from told
      """;

  private static final String STAYS =
      """
      insert into stage_stay (opportunity_id, entered_revision, process_version, stage, owner_id,
        entered_at, first_entry, history, left_revision, left_at, left_to)
      select opportunity_id, revision, process_version, stage, owner_id,
        case when recorded then stage_entered_at else coalesce(stage_entered_at, occurred_at) end,
        row_number() over (partition by opportunity_id, stage order by revision) = 1, recorded,
        left_revision, left_at, left_to
      from (
        select *, history and not transition as recorded, lead(revision) over next as left_revision,
          lead(occurred_at) over next as left_at, lead(coalesce(standing_in, outcome)) over next as left_to
        from (
          select *, case status when 'won' then 'collected' else status end as outcome,
            lag(standing_in) over (partition by opportunity_id order by revision) as stood_in
          from told) moves
        where standing_in is distinct from stood_in
        window next as (partition by opportunity_id order by revision)) stays
      where standing_in is not null
      """;

  private final SqlConnection connection;

  Facts(SqlConnection connection) {
    this.connection = connection;
  }

  void prepare() {
    run(ToldDeals.CREATE);
  }

  /** One that came twice is stored twice. */
  void take(List<InboundEvent> events) {
    List<DealEvent> read = events.stream().map(DealEvent::of).toList();
    ToldDeals.add(connection, read).await().indefinitely();
  }

  /** What was taken so far becomes rows. */
  void sort() {
    run(ToldDeals.ONCE_EACH);
    run(ToldDeals.LAST_OF_EACH);
    run(EVENTS);
    run(STAYS);
  }

  private void run(String sql) {
    connection.query(sql).execute().await().indefinitely();
  }
}
