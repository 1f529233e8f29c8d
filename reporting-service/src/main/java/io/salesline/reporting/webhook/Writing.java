package io.salesline.reporting.webhook;

import io.salesline.reporting.alert.AlertsTold;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Writes a message to each webhook that is to be told, with the alert and in its transaction: what
 * is raised is sent, and what is rolled back is not.
 */
@ApplicationScoped
class Writing implements AlertsTold {

  private static final String WRITE =
      """
      insert into webhook_delivery (id, webhook_id, alert_id, what, lane, due_at, written_at)
      select gen_random_uuid(), w.id, a.id, told.what, a.subject || ':' || a.subject_id, clock_timestamp(),
        clock_timestamp()
      from unnest($1::uuid[], $2::text[]) with ordinality as told(alert_id, what, place)
      join alert a on a.id = told.alert_id
      join webhook w on w.active and (w.kinds = '{}' or a.kind = any(w.kinds))
        and array_position('{info,warning,critical}', a.severity) >= array_position('{info,warning,critical}', w.severity)
        and (told.what = 'raised' or w.tells_cleared)
      order by told.place
      """;

  private final Sending sending;

  Writing(Sending sending) {
    this.sending = sending;
  }

  @Override
  public Uni<Void> of(SqlConnection transaction, List<Told> told) {
    UUID[] alerts = told.stream().map(Told::alert).toArray(UUID[]::new);
    String[] what = told.stream().map(Told::what).toArray(String[]::new);
    return transaction.preparedQuery(WRITE).execute(Tuple.of(alerts, what)).replaceWithVoid();
  }

  @Override
  public void committed() {
    sending.wake();
  }
}
