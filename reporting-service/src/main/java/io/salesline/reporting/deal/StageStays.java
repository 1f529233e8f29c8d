package io.salesline.reporting.deal;

import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Keeps how long each deal stayed in each stage. */
@ApplicationScoped
public class StageStays {

  private static final String END =
      """
      update stage_stay s set left_revision = e.revision, left_at = e.at, left_to = e.to_stage
      from unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::text[])
        as e (opportunity_id, revision, at, to_stage)
      where s.opportunity_id = e.opportunity_id and s.left_revision is null\
      """
          + StayChange.RETURNING;

  /** The limit keeps it a look-up a deal; as an anti-join it would read all stays ever. */
  private static final String BEGIN =
      """
      insert into stage_stay (opportunity_id, entered_revision, process_version, stage, owner_id,
        entered_at, history, left_revision, left_at, left_to, first_entry)
      select e.*, seen.before is not true
        and row_number() over (partition by e.opportunity_id, e.stage order by e.entered_revision) = 1
      from unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $5::uuid[], $6::timestamptz[],
        $7::boolean[], $8::bigint[], $9::timestamptz[], $10::text[])
        as e (opportunity_id, entered_revision, process_version, stage, owner_id, entered_at, history,
          left_revision, left_at, left_to)
      left join lateral (
        select true as before from stage_stay s
        where s.opportunity_id = e.opportunity_id and s.stage = e.stage limit 1) seen on true\
      """
          + StayChange.RETURNING;

  private final Passages passages;

  public StageStays(Passages passages) {
    this.passages = passages;
  }

  /** Tells what it changed: a stay may be among it several times, in the order of its changes. */
  public Uni<List<StayChange>> follow(
      SqlConnection transaction, List<Move> moves, List<DealEvent> events) {
    var stays = Stays.of(moves, events);
    var changes = new ArrayList<StayChange>();
    return end(transaction, stays.endedBefore())
        .invoke(changes::addAll)
        .chain(() -> begin(transaction, stays.begun()))
        .invoke(changes::addAll)
        .chain(() -> passages.follow(transaction, stays.deals()))
        .invoke(changes::addAll)
        .replaceWith(changes);
  }

  private static Uni<List<StayChange>> end(SqlConnection transaction, List<Stay.Exit> exits) {
    if (exits.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var columns =
        new Columns<>(exits)
            .uuid(Stay.Exit::opportunityId)
            .bigint(Stay.Exit::revision)
            .timestamp(Stay.Exit::at)
            .text(Stay.Exit::to);
    return transaction.preparedQuery(END).execute(columns.tuple()).map(StayChange::of);
  }

  private static Uni<List<StayChange>> begin(SqlConnection transaction, List<Stay> stays) {
    if (stays.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var columns =
        new Columns<>(stays)
            .uuid(Stay::opportunityId)
            .bigint(Stay::enteredRevision)
            .integer(Stay::processVersion)
            .text(Stay::stage)
            .uuid(Stay::ownerId)
            .timestamp(Stay::enteredAt)
            .bool(Stay::history)
            .bigint(ofExit(Stay.Exit::revision))
            .timestamp(ofExit(Stay.Exit::at))
            .text(ofExit(Stay.Exit::to));
    return transaction.preparedQuery(BEGIN).execute(columns.tuple()).map(StayChange::of);
  }

  private static <T> Function<Stay, T> ofExit(Function<Stay.Exit, T> part) {
    return stay -> stay.exit() == null ? null : part.apply(stay.exit());
  }
}
