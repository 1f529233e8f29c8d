package io.salesline.reporting.deal;

import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Each event of a deal as a row: what all facts are sorted from at once. */
public final class ToldDeals {

  public static final String CREATE =
      """
      create unlogged table told (like deal including generated, event_id uuid, type text,
        transition boolean, change jsonb, place bigint generated always as identity)
      """;

  /** A record that was sent again counts as it came first. */
  public static final String ONCE_EACH =
      """
      delete from told where place in (
        select place from (
          select place, row_number() over (partition by opportunity_id, revision order by place) as times
          from told) t
        where times > 1)
      """;

  public static final String LAST_OF_EACH =
      """
      insert into deal (%1$s)
      select distinct on (opportunity_id) %1$s from told order by opportunity_id, revision desc
      """
          .formatted(DealFacts.COLUMNS);

  private static final String ADD =
      """
      insert into told (%s, event_id, type, transition, change)
      select *
      from unnest(%s, $22::uuid[], $23::text[], $24::boolean[], $25::text[]::jsonb[])
      """
          .formatted(DealFacts.COLUMNS, DealFacts.ARRAYS);

  private ToldDeals() {}

  public static Uni<Void> add(SqlConnection connection, List<DealEvent> events) {
    Columns<DealEvent> columns =
        DealFacts.columns(events)
            .uuid(event -> event.envelope().eventId())
            .text(DealEvent::shortType)
            .bool(DealEvent::isTransition)
            .text(event -> DealTrail.change(event.envelope().data()));
    return connection.preparedQuery(ADD).execute(columns.tuple()).replaceWithVoid();
  }
}
