package io.salesline.leads.scoring.store;

import io.salesline.leads.scoring.app.History;
import io.salesline.leads.scoring.domain.Ending;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.Traits;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

@ApplicationScoped
class ClosedLeads implements History {

  // Whether there is a telephone number leaves the database, not the number.
  private static final String ENDINGS =
      """
      select l.source, l.industry, l.region, l.intake_size, l.phone is not null as phone,
        l.email is not null as email, l.credit_code is not null as credit_code,
        %s as success, get_byte(uuid_send(l.id), 15) %% %d as fold
      from lead l %s
      where %s and l.disqualification_reason is distinct from 'duplicate'
      order by l.created_at desc, l.id desc limit $1
      """;
  private static final String CONVERSIONS =
      ENDINGS.formatted(
          "l.status = 'converted'", FOLDS, "", "l.status in ('converted', 'disqualified')");
  // Deals are kept as pipeline-service last told of them, so a correction is in the next answer.
  private static final String WINS =
      ENDINGS.formatted(
          "l.status = 'converted' and d.status = 'won'",
          FOLDS,
          "left join customer_deal d on d.opportunity_id = l.opportunity_id",
          "(l.status = 'disqualified' or l.status = 'converted' and d.status in ('won', 'lost'))");
  private static final String TAKE_TURN =
      """
      update score_training set due_at = now() + make_interval(secs => $1)
      where due_at <= now() returning singleton
      """;
  private static final String TURN_DONE =
      "update score_training set due_at = now() + make_interval(secs => $1)";

  private final Pool pool;

  ClosedLeads(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Ending>> endings(Outcome predicts, int most) {
    return pool.preparedQuery(statement(predicts))
        .execute(Tuple.of(most))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ClosedLeads::ending))
        .map(endings -> endings.toList());
  }

  private static String statement(Outcome predicts) {
    return switch (predicts) {
      case CONVERSION -> CONVERSIONS;
      case WON -> WINS;
    };
  }

  private static Ending ending(Row row) {
    var traits =
        Traits.of(
            row.getString("source"),
            row.getString("industry"),
            row.getString("region"),
            row.getString("intake_size"),
            row.getBoolean("phone"),
            row.getBoolean("email"),
            row.getBoolean("credit_code"));
    return new Ending(traits, row.getBoolean("success"), row.getInteger("fold"));
  }

  @Override
  public Uni<Boolean> takeTurn(Duration patience) {
    return pool.preparedQuery(TAKE_TURN)
        .execute(Tuple.of((double) patience.toSeconds()))
        .map(rows -> rows.rowCount() == 1);
  }

  @Override
  public Uni<Void> turnDone(Duration next) {
    return pool.preparedQuery(TURN_DONE)
        .execute(Tuple.of((double) next.toSeconds()))
        .replaceWithVoid();
  }
}
